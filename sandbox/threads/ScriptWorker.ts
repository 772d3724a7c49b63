import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { tooBusy } from '../../sfcc-mocks';
import type { HttpAnswer, HttpMessage, JobRecord, JobStarter } from '../../sfcc-mocks';
import type { Entered } from '../control/businessManager';
import type { VirtualClock } from '../control/clock';
import type { Asked, Told, WorkerStart } from './messages';
import type { SandboxState } from '../control/state';
import type { TikTokAppKeys } from '../start/wiring';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** The main thread's end of the script worker. */
export class ScriptWorker {
    readonly jobs: JobStarter = {
        start: (jobId, parameters) => this.startJob(jobId, parameters),
        find: (jobId, id) => this.findJob(jobId, id),
        all: () => [...this.records]
    };
    private readonly worker: Worker;
    private readonly waiting = new Map<number, { resolve: (told: Told) => void; reject: (error: Error) => void }>();
    private records: JobRecord[] = [];
    private readonly running = new Map<number, { record: JobRecord; done: () => void }>();
    private lastId = 0;
    private jobIds: string[] = [];
    private onReady: () => void = () => undefined;
    private stopped = false;
    private readonly requestThreads: number;
    /** Requests that are under way. */
    private requests = 0;

    /** @param fail - called when the thread dies by itself */
    constructor(
        start: WorkerStart,
        private readonly clock: VirtualClock,
        private readonly fail: (error: Error) => void
    ) {
        this.requestThreads = start.plan.switches.requestThreads ?? Infinity;
        this.worker = new Worker(path.join(__dirname, 'scriptThread.js'), { workerData: start });
        this.worker.on('message', (told: Told) => this.hear(told));
        this.worker.on('error', (error: Error) => this.die(error));
        this.worker.on('exit', (code) => this.die(new Error(`The script worker ended with ${code}`)));
    }

    /** Resolves when requests can be answered. */
    ready(): Promise<void> {
        return new Promise((resolve, reject) => {
            this.onReady = resolve;
            this.waiting.set(0, { resolve: () => undefined, reject });
        });
    }

    /** Answers with 503 while as many requests are under way as the instance has threads for. */
    async request(message: HttpMessage): Promise<HttpAnswer> {
        if (this.requests >= this.requestThreads) {
            return tooBusy(new URL(message.url).pathname);
        }
        this.requests += 1;
        try {
            const told = await this.ask({ what: 'request', message });
            return (told as Told & { what: 'answer' }).answer;
        } finally {
            this.requests -= 1;
        }
    }

    async state(): Promise<SandboxState> {
        const told = await this.ask({ what: 'state' });
        return (told as Told & { what: 'state' }).state;
    }

    /** Requests and jobs that are asked for after this run from these folders. */
    async useCode(cartridgeFolders: string[]): Promise<void> {
        await this.ask({ what: 'code', cartridgeFolders });
    }

    /** Takes over what was entered in Business Manager. */
    async enter(entered: Entered): Promise<void> {
        await this.ask({ what: 'enter', entered });
    }

    /** Acts on an order as a user does in Business Manager; answers with its number afterwards. */
    async actOnOrder(orderNo: string, act: string): Promise<string> {
        const told = await this.ask({ what: 'order', orderNo, act });
        return (told as Told & { what: 'order' }).orderNo;
    }

    /** A new instance, as after the installation. */
    async reset(tiktokApp: TikTokAppKeys): Promise<void> {
        await this.ask({ what: 'reset', tiktokApp });
        this.running.forEach(({ done }) => done());
        this.running.clear();
        this.records = [];
    }

    async stop(): Promise<void> {
        this.stopped = true;
        await this.worker.terminate();
    }

    private ask(question: WithoutId<Asked>): Promise<Told> {
        this.lastId += 1;
        const id = this.lastId;
        const told = new Promise<Told>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
        this.worker.postMessage({ ...question, id });
        return told;
    }

    /** @param stopAt - commit, file operation or call at which the script ends, counted from 1 */
    startJob(jobId: string, parameters: Record<string, string>, stopAt?: number): JobRecord | 'unknown' | 'running' {
        if (!this.jobIds.includes(jobId)) {
            return 'unknown';
        }
        if (this.records.some((record) => record.job_id === jobId && record.end_time === null)) {
            return 'running';
        }
        const record: JobRecord = {
            id: String(this.records.length + 1),
            job_id: jobId,
            execution_status: 'pending',
            exit_status: null,
            start_time: new Date(this.clock.now()).toISOString(),
            end_time: null,
            duration: 0,
            step_executions: []
        };
        this.records.push(record);
        this.lastId += 1;
        void this.clock.track(new Promise<void>((done) => this.running.set(this.lastId, { record, done })));
        this.worker.postMessage({ id: this.lastId, what: 'job', jobId, parameters, stopAt });
        return record;
    }

    private findJob(jobId: string, id: string): JobRecord | null {
        return this.records.find((record) => record.job_id === jobId && record.id === id) || null;
    }

    private hear(told: Told): void {
        if (told.what === 'jobs') {
            this.jobIds = told.jobs;
            return;
        }
        if (told.what === 'ready') {
            this.waiting.delete(0);
            this.onReady();
            return;
        }
        if (this.running.has(told.id)) {
            this.hearOfJob(told);
            return;
        }
        const waiting = this.waiting.get(told.id);
        this.waiting.delete(told.id);
        if (told.what === 'failed') {
            waiting?.reject(new Error(told.message));
        } else {
            waiting?.resolve(told);
        }
    }

    private hearOfJob(told: Exclude<Told, { what: 'ready' | 'jobs' }>): void {
        const job = this.running.get(told.id) as { record: JobRecord; done: () => void };
        const { id } = job.record;
        if (told.what === 'job') {
            Object.assign(job.record, told.record, { id });
        } else if (told.what === 'failed') {
            const message = told.message.split('\n')[0] as string;
            const end = new Date(this.clock.now()).toISOString();
            Object.assign(job.record, {
                execution_status: 'aborted',
                end_time: end,
                exit_status: { code: 'ERROR', status: 'error', message }
            });
        }
        if (job.record.end_time !== null) {
            this.running.delete(told.id);
            job.done();
        }
    }

    private die(error: Error): void {
        if (this.stopped) {
            return;
        }
        this.stopped = true;
        this.waiting.forEach(({ reject }) => reject(error));
        this.waiting.clear();
        this.fail(error);
    }
}
