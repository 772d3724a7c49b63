/** How a step or a job ended. */
export interface ExitStatus {
    code: string;
    message: string | null;
    status: 'ok' | 'error';
}

export interface StepRecord {
    step_id: string;
    step_type_id: string;
    exit_status: ExitStatus;
    duration: number;
}

/** One run of a job, as OCAPI Data shows it. */
export interface JobRecord {
    id: string;
    job_id: string;
    execution_status: 'pending' | 'running' | 'finished' | 'aborted';
    exit_status: ExitStatus | null;
    start_time: string;
    end_time: string | null;
    duration: number;
    step_executions: StepRecord[];
    /** Of the log of the run, once it has ended. */
    log_file_path?: string;
}
