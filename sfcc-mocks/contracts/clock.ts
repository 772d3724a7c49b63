/** The time of an instance, which tests and the sandbox can move. */
export interface Clock {
    /** Milliseconds since the epoch. */
    now(): number;
    /** Runs something once when this clock reaches a time. */
    at(time: number, run: () => void | Promise<void>): void;
    /** Lets time pass while a script runs; only clocks that stand still by themselves need it. */
    elapse?(milliseconds: number): void;
}
