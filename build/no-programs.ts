// Stands in for node:child_process in what is shipped. commander asks for it at once, for commands that are programs of their own:
// there are none of those, and loading it would take a twentieth of a start.
export {};
