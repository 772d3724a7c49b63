import type { Clock } from '../contracts/clock';
import type { JobRecord } from '../jobs/jobRecord';
import type { Access } from '../access/access';
import type { CodeVersions } from '../apis/ocapi-data/codeVersions';

/** How the front starts jobs, which run where the store is. */
export interface JobStarter {
    /** @returns the run, `unknown` for a job without a configuration, `running` while one is under way */
    start(jobId: string, parameters: Record<string, string>): JobRecord | 'unknown' | 'running';
    find(jobId: string, executionId: string): JobRecord | null;
    /** All runs so far. */
    all(): JobRecord[];
}

/** What the platform serves without scripts. */
export interface Front {
    access: Access;
    clock: Clock;
    /** Folder with IMPEX, TEMP and the other file roots. */
    filesRoot: string;
    jobs: JobStarter;
    codeVersions: CodeVersions;
    /** Whether it is the instance that buyers use: code arrives there by replication only. */
    isProduction?: boolean;
    /** The file system: a full one makes each write fail. */
    disk?: { full: boolean };
}
