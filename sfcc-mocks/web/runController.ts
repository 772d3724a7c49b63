import type { HttpAnswer } from '../contracts/http';
import type { Request } from '../dw/system/Request';
import type { Response } from '../dw/system/Response';
import type { Session } from '../dw/system/Session';
import { submissionOf } from '../dw/web/forms/Forms';
import type { Execution } from '../contracts/instance';
import { errorReport } from '../runtime/errorReport';
import { QuotaExceeded, Stopped } from '../runtime/failures';
import { page } from './answers';
import type { Incoming } from './incoming';
import { withIncludes } from './remoteIncludes';
import type { AnswerInclude } from './remoteIncludes';

/** A controller's exported function; only public ones answer requests. Source: platform doc "SFRA: controllers". */
type Action = ((...args: unknown[]) => unknown) & { public?: boolean };

/** One request for a controller's page. */
export interface PageCall {
    execution: Execution;
    request: Incoming;
    response: Response;
    /** `Controller-Action` */
    action: string;
    /** `Set-Cookie` of a session that was made for this request. */
    setCookie: string | null;
    /** How many pages include this one. */
    includeDepth: number;
    answerInclude: AnswerInclude;
}

/** Runs a controller's action to the finished page; failures are pages as well. */
export function runController(call: PageCall): HttpAnswer {
    const { execution, request, response, setCookie } = call;
    try {
        const found = execution.instance.run(execution, () => runAction(execution, call.action));
        if (!found) {
            return page(404, 'Not Found', 'No page ' + call.action.replace(/[<&]/g, ''));
        }
        const cookie = setCookie ? (setCookie.split(';')[0] as string) : request.headers.cookie || '';
        const around = { request, cookie, depth: call.includeDepth };
        const answer = withIncludes(response.$answer(), response, around, call.answerInclude, (message) =>
            execution.instance.log('error', 'controller', `${call.action}: ${message}`)
        );
        return setCookie ? { ...answer, headers: { ...answer.headers, 'set-cookie': setCookie } } : answer;
    } catch (error) {
        return failed(call, error);
    }
}

function runAction(execution: Execution, target: string): boolean {
    const match = /^([A-Za-z0-9_]+)-([A-Za-z0-9_]+)$/.exec(target);
    const file = match && execution.modules.findOnPath('cartridge/controllers/' + match[1]);
    if (!match || !file) {
        return false;
    }
    const controller = execution.modules.load(file) as Record<string, Action>;
    const action = controller[match[2] as string];
    if (typeof action !== 'function' || action.public !== true) {
        return false;
    }
    submitForms(execution);
    action.call(controller);
    return true;
}

/** The forms of the session take what the request sent for them, before the action runs. */
function submitForms({ session, request }: Execution): void {
    const submission = submissionOf((request as Request).$parameters());
    const state = (session as Session).$forms();
    if (submission.values.size > 0 || state) {
        (session as Session).getForms().$submit(submission);
    }
}

/** The script ended with an exception: the customer sees an error page, the log says why. */
function failed({ execution, request, action }: PageCall, error: unknown): HttpAnswer {
    const why = errorReport(error);
    execution.instance.log(
        error instanceof QuotaExceeded ? 'fatal' : 'error',
        error instanceof QuotaExceeded ? 'quota' : 'controller',
        `${action}: ${why}`
    );
    return page(error instanceof Stopped ? 503 : 500, 'General Error', 'Request ' + request.id);
}
