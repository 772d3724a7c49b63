import { setTimeout as wait } from 'node:timers/promises';
import type { Target, JsonAnswer } from '../target/Target';
import { TargetError, Unreachable } from '../target/targetError';
import type { Answer } from './Fact';
import { Interrupted } from './interruptible';
import type { ProveSettings } from './proveSettings';

/** An order that was made, and what reads it from any session. */
export interface OwnOrder {
    orderNo: string;
    token: string;
}

/** The result of one question. */
export interface Outcome {
    answer: Answer;
    reason?: string;
}

/** How a run goes about it. */
export interface RunOptions {
    say: (line: string) => void;
    /** Waits; the double's clock needs another way than the real one. */
    pause?: (milliseconds: number) => Promise<unknown>;
}

/** One run of the proof: the instance it asks, the objects it has made, and its answers. */
export class Run {
    readonly outcomes = new Map<string, Outcome>();
    readonly orders: OwnOrder[] = [];
    /** Files that were made under names of the instance. */
    readonly files: string[] = [];
    readonly site: string;
    readonly say: (line: string) => void;
    readonly pause: (milliseconds: number) => Promise<unknown>;

    /**
     * @param key - that the cartridge on the instance knows
     * @param id - in the numbers of orders: no run repeats another's
     */
    constructor(
        readonly target: Target,
        readonly settings: ProveSettings,
        readonly key: string,
        private readonly id: string,
        options: RunOptions
    ) {
        this.site = target.settings.sites[0] as string;
        this.say = options.say;
        this.pause = options.pause || wait;
    }

    /** Number of an order that this run has not made yet. */
    nextOrderNo(): string {
        return `PROVE-${this.id}-${this.orders.length + 1}`;
    }

    /** Notes an answer. */
    found(id: string, answer: Answer): void {
        this.outcomes.set(id, { answer });
    }

    /** Notes why there is none. */
    unanswered(ids: string[], reason: string): void {
        ids.filter((id) => !this.outcomes.has(id)).forEach((id) => this.outcomes.set(id, { answer: null, reason }));
    }

    /**
     * Finds out some facts. What cannot be asked leaves those without an answer; an instance that is gone ends the run.
     * @param ids - what the work is to answer
     */
    async attempt(ids: string[], work: () => Promise<void>): Promise<void> {
        try {
            await work();
        } catch (error) {
            if (error instanceof Unreachable || error instanceof Interrupted) {
                throw error;
            }
            this.unanswered(ids, (error as Error).message);
        }
        this.unanswered(ids, 'the instance gave no answer');
    }

    /** Asks the cartridge one question in a storefront request and notes the answer. */
    async findByScript(id: string, question: string, given: object = {}): Promise<void> {
        await this.attempt([id], async () => {
            const value = await this.ask(question, given);
            if (typeof value === 'object' && value !== null && 'noAnswer' in value) {
                this.unanswered([id], String(value.noAnswer));
            } else {
                this.found(id, value as Answer);
            }
        });
    }

    /**
     * Asks the cartridge one question in a storefront request of its own.
     * @param question - `module.function`
     * @throws TargetError for anything but an answer
     */
    async ask(question: string, given: object = {}): Promise<unknown> {
        const { status, json } = await this.call(question, given);
        if (status !== 200 || json.error !== undefined || !('value' in json)) {
            throw new TargetError(
                `${question} was not answered: ${json.error || 'status ' + status}`,
                'Look into the error log of the instance.'
            );
        }
        return json.value;
    }

    /** The same, and accepts every answer. */
    async call(question: string, given: object | Buffer): Promise<JsonAnswer> {
        const { status, body } = await this.target.call('POST', this.path(question), this.storefrontHeaders(), given);
        return { status, json: parsed(body) };
    }

    /** What a protected storefront wants. */
    storefrontHeaders(): Record<string, string> {
        const { storefrontPassword: password } = this.settings;
        const basic = Buffer.from('storefront:' + password).toString('base64');
        return password ? { authorization: 'Basic ' + basic } : {};
    }

    private path(question: string): string {
        const query = new URLSearchParams({ ask: question, key: this.key });
        return `/on/demandware.store/Sites-${this.site}-Site/default/TikTokShopProve-Run?${query.toString()}`;
    }
}

function parsed(body: Buffer): Record<string, any> {
    try {
        const value: unknown = JSON.parse(body.toString('utf8'));
        return typeof value === 'object' && value !== null ? (value as Record<string, any>) : {};
    } catch {
        return {};
    }
}
