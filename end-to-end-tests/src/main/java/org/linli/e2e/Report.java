package org.linli.e2e;

/** Where the steps tell their figures. */
public interface Report {

    void step(String title);

    void figure(String text);
}
