/** More texts are waiting than the service holds; try again when some are done. */
export class NlpOverloaded extends Error {
  override readonly name = 'NlpOverloaded';
}

/** The inference thread died while it worked on this call; a new one is being started. */
export class NlpThreadLost extends Error {
  override readonly name = 'NlpThreadLost';
}

/** The service was stopped. */
export class NlpStopped extends Error {
  override readonly name = 'NlpStopped';
}

/** `understand` named an intent model that was not loaded, or was dropped for newer ones. */
export class IntentModelNotLoaded extends Error {
  override readonly name = 'IntentModelNotLoaded';
}

/** A batch could not be run, though the thread lives. */
export class NlpFailed extends Error {
  override readonly name = 'NlpFailed';
}
