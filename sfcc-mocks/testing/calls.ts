import type { HttpAnswer, HttpMessage, Transport, TransportFailure } from '../contracts/http';

/** What a test answers to a call of a cartridge: a status, headers and a body, which may be any JSON. */
export interface CallAnswer {
    status?: number;
    headers?: Record<string, string>;
    body?: unknown;
}

export type AnswerCall = (call: HttpMessage) => CallAnswer | TransportFailure;

/** Calls that cartridges make over HTTP: recorded, and answered by the test. */
export class Calls {
    readonly made: HttpMessage[] = [];
    private answer: AnswerCall = ({ url }) => ({
        failure: 'refused',
        message: `Nothing answers ${url}: say what does with answerCalls(…)`
    });

    answerWith(answer: AnswerCall): void {
        this.answer = answer;
    }

    readonly transport: Transport = (message) => {
        this.made.push(message);
        const answer = this.answer(message);
        return 'failure' in answer ? answer : httpAnswer(answer);
    };
}

function httpAnswer({ status = 200, headers = {}, body = '' }: CallAnswer): HttpAnswer {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const preset: Record<string, string> = typeof body === 'string' ? {} : { 'content-type': 'application/json' };
    return { status, headers: { ...preset, ...headers }, body: text };
}
