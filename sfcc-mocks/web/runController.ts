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
            execution.instance.log('warn', 'controller', whyNotFound(execution, call.action));
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

/** The controller of `Controller-Action` on the cartridge path, and the name of the action. */
function controllerOf(execution: Execution, target: string): { file: string; name: string } | null {
    const [, controller, name] = /^([A-Za-z0-9_]+)-([A-Za-z0-9_]+)$/.exec(target) || [];
    const file = controller && execution.modules.findOnPath('cartridge/controllers/' + controller);
    return file && name ? { file, name } : null;
}

/** What a developer has to do about a page that is not found. */
function whyNotFound(execution: Execution, target: string): string {
    const path = execution.cartridgePath.join(':');
    const found = controllerOf(execution, target);
    if (!found) {
        const [controller] = target.split('-');
        return `No page ${target}: no cartridge on the path ${path} has cartridge/controllers/${controller}.js`;
    }
    const actions = execution.modules.load(found.file) as Record<string, Action>;
    const names = Object.keys(actions).filter((name) => actions[name]?.public === true);
    return typeof actions[found.name] === 'function'
        ? `No page ${target}: the action is not public. Set exports.${found.name}.public = true`
        : `No page ${target}: the controller has the public actions ${names.join(', ') || 'none'}`;
}

function runAction(execution: Execution, target: string): boolean {
    const found = controllerOf(execution, target);
    if (!found) {
        return false;
    }
    const controller = execution.modules.load(found.file) as Record<string, Action>;
    const action = controller[found.name];
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
