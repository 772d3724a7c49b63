/** What went wrong with an instance, and what to do next: both are for the person at the keyboard. */
export class TargetError extends Error {
    constructor(
        what: string,
        readonly nextStep: string
    ) {
        super(what);
    }
}

/** There is no answer: nothing can be said of the instance. */
export class Unreachable extends TargetError {}
