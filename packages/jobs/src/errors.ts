/** The server behind the queue and the bus does not answer. Names host and port, never the password. */
export class BackendUnreachable extends Error {
  override readonly name = 'BackendUnreachable';
  constructor(
    readonly endpoint: string,
    why: string,
    options?: ErrorOptions,
  ) {
    super(`${endpoint} cannot be reached: ${why}`, options);
  }
}

/** A worker was set up with jobs that nobody handles, or that two handlers claim. */
export class HandlersIncomplete extends Error {
  override readonly name = 'HandlersIncomplete';
}

/** Thrown by a handler when trying again cannot help; the job is dead at once. */
export class CannotSucceed extends Error {
  override readonly name = 'CannotSucceed';
}

/** The reason in a signal whose job was taken away. */
export class JobTakenAway extends Error {
  override readonly name = 'JobTakenAway';
}
