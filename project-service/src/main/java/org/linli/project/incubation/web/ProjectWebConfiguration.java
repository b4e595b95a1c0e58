package org.linli.project.incubation.web;

import java.time.Clock;
import java.time.Duration;
import org.linli.platform.area.Areas;
import org.linli.project.demandlist.DemandList;
import org.linli.project.incubation.ApproveProject;
import org.linli.project.incubation.BeginDevelopment;
import org.linli.project.incubation.LinkDemand;
import org.linli.project.incubation.Projects;
import org.linli.project.incubation.ReturnProject;
import org.linli.project.incubation.ShowProject;
import org.linli.project.incubation.StartProject;
import org.linli.project.incubation.SubmitForReview;
import org.linli.project.incubation.WritePackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the use cases to the controller. */
@Configuration(proxyBeanMethods = false)
class ProjectWebConfiguration {

    @Bean
    ProjectController.UseCases projectUseCases(Projects projects, DemandList demands, Areas areas, Clock time) {
        // the store keeps milliseconds: what is answered at once and what is read later shall be the same
        Clock clock = Clock.tick(time, Duration.ofMillis(1));
        return new ProjectController.UseCases(
                new StartProject(projects, demands, areas, clock),
                new LinkDemand(projects, demands, clock),
                new BeginDevelopment(projects, clock),
                new WritePackage(projects, areas, clock),
                new SubmitForReview(projects, demands, clock),
                new ApproveProject(projects, demands, clock),
                new ReturnProject(projects, clock),
                new ShowProject(projects, demands));
    }
}
