// The five documents, and the session's CSRF token on every change that is tried out from the page.
const documents = ['gateway', 'volunteer-service', 'matching-service', 'project-service', 'case-service'];

function csrfToken() {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : undefined;
}

window.ui = SwaggerUIBundle({
  dom_id: '#reference',
  urls: documents.map((name) => ({ name, url: `/v3/api-docs/${name}` })),
  'urls.primaryName': new URLSearchParams(window.location.search).get('service') ?? 'gateway',
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  validatorUrl: null,
  docExpansion: 'list',
  requestInterceptor: (request) => {
    const token = csrfToken();
    if (token && !['GET', 'HEAD'].includes((request.method ?? 'GET').toUpperCase())) {
      request.headers['X-XSRF-TOKEN'] = token;
    }
    return request;
  },
});
