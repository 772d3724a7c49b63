import type { Instance } from '../contracts/instance';

const WINDOW = 100;
const MOST_FAILURES = 50;
const OPEN_MS = 60 * 1000;
const TRIALS = 10;
const MOST_FAILED_TRIALS = 5;

/**
 * Keeps calls from scripts that fail too often: closed until more than 50 of the last 100 calls failed, then open for
 * 60 seconds, then half-open for 10 calls. Source: platform docs "OCAPI Hook Circuit Breaker" and "Custom APIs: Circuit
 * Breaker".
 */
export class CircuitBreaker {
    private state: 'closed' | 'open' | 'half-open' = 'closed';
    /** Of the calls since the last change of state, the latest last. */
    private failed: boolean[] = [];
    private opensAgainAt = 0;

    /** @param what - how the log names it */
    constructor(
        private readonly instance: Instance,
        private readonly what: string
    ) {}

    /** Whether calls are answered with 503. */
    isOpen(): boolean {
        if (this.state === 'open' && this.instance.clock.now() >= this.opensAgainAt) {
            this.change('half-open');
        }
        return this.state === 'open';
    }

    /** Counts a call. */
    count(hasFailed: boolean): void {
        this.failed = [...this.failed, hasFailed].slice(-WINDOW);
        const failures = this.failed.filter(Boolean).length;
        if (failures > (this.state === 'half-open' ? MOST_FAILED_TRIALS : MOST_FAILURES)) {
            this.opensAgainAt = this.instance.clock.now() + OPEN_MS;
            this.change('open');
        } else if (this.state === 'half-open' && this.failed.length >= TRIALS) {
            this.change('closed');
        }
    }

    private change(state: 'closed' | 'open' | 'half-open'): void {
        this.state = state;
        this.failed = [];
        this.instance.log('error', 'circuitBreaker', `${this.what}: ${state}`);
    }
}

/** The breaker of a hook or endpoint. */
export function circuitBreakerOf(instance: Instance, what: string): CircuitBreaker {
    return instance.part('circuitBreaker:' + what, () => new CircuitBreaker(instance, what));
}
