import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import readline from 'node:readline';
import type { Readable } from 'node:stream';
import type { MutantState, Report } from './worker';

/** Within this time the tests have to be loaded and to run without a mutant. */
const UNTIL_READY_MS = 1_800_000;
/** Characters of the last errors that are kept. */
const MOST_COMPLAINTS = 2000;
/** A mutant that takes so many times what all tests take without one never ends: a test has found it. */
const PATIENCE = 3;
const LEAST_PATIENCE_MS = 5000;

/** A process that tries mutants, from its start to its end. It is killed once it reports nothing for too long. */
export class WorkerRun {
    private readonly begun = Date.now();
    private patience = UNTIL_READY_MS;
    private timer: NodeJS.Timeout | undefined;
    private complaints = '';
    /** Tests that fail without a mutant; null until the process has run them all. */
    private failed: string[] | null = null;
    /** The mutant that it has begun. */
    private trying: number | null = null;

    /** @param onDone - told of each mutant */
    constructor(
        private readonly child: ChildProcessByStdio<null, Readable, Readable>,
        private readonly onDone: (mutant: number, state: MutantState) => void
    ) {}

    /**
     * Waits for the end of the process.
     * @returns the mutant with which it did not end by itself, or null
     * @throws Error when the tests cannot be loaded, or fail without a mutant
     */
    async end(): Promise<number | null> {
        this.child.stderr.on('data', (text: Buffer) => {
            this.complaints = (this.complaints + text.toString()).slice(-MOST_COMPLAINTS);
        });
        readline.createInterface(this.child.stdout).on('line', (line) => {
            this.take(JSON.parse(line) as Report);
            this.wait();
        });
        this.wait();
        await once(this.child, 'close');
        clearTimeout(this.timer);
        if (!this.failed) {
            throw new Error(this.whyNotReady());
        }
        if (this.failed.length > 0) {
            throw new Error(`Without a mutant a test fails: ${this.failed.join(', ')}`);
        }
        return this.trying;
    }

    private wait(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.child.kill('SIGKILL'), this.patience);
    }

    private take(report: Report): void {
        this.trying = report.kind === 'begun' ? report.mutant : null;
        if (report.kind === 'ready') {
            this.ready(report.failed);
        } else if (report.kind === 'done') {
            this.onDone(report.mutant, report.state);
        }
    }

    private ready(failed: string[]): void {
        this.failed = failed;
        this.patience = Math.max((Date.now() - this.begun) * PATIENCE, LEAST_PATIENCE_MS);
        if (failed.length > 0) {
            this.child.kill('SIGKILL');
        }
    }

    private whyNotReady(): string {
        return Date.now() - this.begun >= UNTIL_READY_MS
            ? `The tests did not end within ${UNTIL_READY_MS / 60_000} minutes`
            : 'The tests cannot be loaded: ' + (this.complaints.trim() || 'the process ended without a word');
    }
}
