import type { HttpAnswer, HttpMessage, JobRecord } from '../../sfcc-mocks';
import type { Entered } from '../control/businessManager';
import type { SandboxState } from '../control/state';
import type { InstancePlan, TikTokAppKeys } from '../start/wiring';

/** What the script worker starts with. */
export interface WorkerStart {
    plan: InstancePlan;
    /** Offset of the clock, shared with the main thread. */
    clock: SharedArrayBuffer;
}

/** What the main thread asks of the script worker. `id` comes back with the answer. */
export type Asked =
    | { id: number; what: 'request'; message: HttpMessage }
    /** `stopAt`: the commit, file operation or call at which the script ends, counted from 1. */
    | { id: number; what: 'job'; jobId: string; parameters: Record<string, string>; stopAt?: number }
    | { id: number; what: 'state' }
    | { id: number; what: 'enter'; entered: Entered }
    /** What a user does on the page of an order in Business Manager. */
    | { id: number; what: 'order'; orderNo: string; act: string }
    /** Folders that scripts run from now on. */
    | { id: number; what: 'code'; cartridgeFolders: string[] }
    /** With the keys of the shop as they are by now. */
    | { id: number; what: 'reset'; tiktokApp: TikTokAppKeys };

/** Messages of the script worker. */
export type Told =
    | { what: 'ready' }
    /** The jobs that there are now. */
    | { what: 'jobs'; jobs: string[] }
    | { what: 'answer'; id: number; answer: HttpAnswer }
    /** A job's run, at its beginning and its end. */
    | { what: 'job'; id: number; record: JobRecord }
    | { what: 'state'; id: number; state: SandboxState }
    | { what: 'reset'; id: number }
    | { what: 'code'; id: number }
    | { what: 'entered'; id: number }
    | { what: 'order'; id: number; orderNo: string }
    | { what: 'failed'; id: number; message: string };
