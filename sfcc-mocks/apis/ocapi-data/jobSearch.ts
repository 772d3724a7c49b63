import type { HttpAnswer } from '../../contracts/http';
import type { JobRecord } from '../../jobs/jobRecord';
import { fault, json } from '../../web/answers';
import { unknownProperty } from './dataCall';
import type { DataCall } from './dataCall';
import { executionDocument } from './jobsResource';

interface Query {
    match_all_query?: object;
    term_query?: { fields: string[]; operator: string; values: string[] };
}

/**
 * Answers `job_execution_search`. Source: OCAPI Data, resource JobExecutionSearch; of its queries match_all and a term
 * query on job_id, of its orders that by start_time.
 */
export function searchExecutions({ front, version, body }: DataCall): HttpAnswer {
    const refusal = unknownProperty(body, ['query', 'sorts', 'start', 'count', 'select'], version);
    if (refusal) {
        return refusal;
    }
    const matches = matcher(body.query || {});
    if (!matches) {
        return fault(400, version, 'MissingQueryException', 'The query is missing or not supported.');
    }
    const found = front.jobs.all().filter(matches).sort(order(body.sorts));
    const start = Number(body.start || 0);
    const hits = found.slice(start, start + Number(body.count || 25));
    return json(200, {
        _v: version,
        _type: 'job_execution_search_result',
        count: hits.length,
        hits: hits.map((record) => executionDocument(record, version)),
        query: body.query,
        start,
        total: found.length
    });
}

function matcher({ match_all_query: all, term_query: term }: Query): ((record: JobRecord) => boolean) | null {
    if (term && Array.isArray(term.values) && term.fields?.join() === 'job_id') {
        return (record) => term.values.includes(record.job_id);
    }
    return all ? () => true : null;
}

/** By the time of the start, the earliest first unless asked for otherwise. */
function order(sorts: unknown): (one: JobRecord, other: JobRecord) => number {
    const [sort] = (Array.isArray(sorts) ? sorts : []) as Array<{ field?: string; sort_order?: string }>;
    const direction = sort?.field === 'start_time' && sort.sort_order === 'desc' ? -1 : 1;
    const time = (record: JobRecord): number => Date.parse(record.start_time);
    return (one, other) => direction * (time(one) - time(other) || Number(one.id) - Number(other.id));
}
