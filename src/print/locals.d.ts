declare namespace App {
  interface Locals {
    /** Of the pages a chapter is printed on. */
    room?: import('./year-tables.ts').TableRoom;
  }
}
