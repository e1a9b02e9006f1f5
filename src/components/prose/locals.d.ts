declare namespace App {
  interface Locals {
    /** The parts a chapter may show; the page of the chapter sets them. */
    parts?: import('#views/plan/prose-parts.ts').ProseParts;
  }
}
