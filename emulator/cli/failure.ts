// How a command ends badly: a message that says what was given, what was expected and what to type next, and an exit code.

export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
