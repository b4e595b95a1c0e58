package org.linli.volunteer.handbook;

/** Names one process template. */
public record TemplateId(String value) {

    public TemplateId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a template id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
