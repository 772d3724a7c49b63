import { compiled, runAction, SCRIPTS } from './compiled';
import type { Stubs } from './compiled';
import { parameterMap, withGlobals } from './globals';

const PRODUCTION = 2;
const DEVELOPMENT = 0;

/** What a test says about a request; by default a POST by HTTPS to a development instance. */
export interface Call {
    method?: string;
    isSecure?: boolean;
    isProduction?: boolean;
    body?: string | null;
    headers?: Record<string, string>;
}

/** What the platform sends. */
export interface Answer {
    status: number;
    contentType: string;
    body: string;
}

/**
 * Calls an action of a controller of int_tiktokshop.
 * @param useCases - stubs, by the id that the controller requires them with
 */
export function callController(name: string, action: string, useCases: Stubs, call: Call = {}): Answer {
    const System = {
        PRODUCTION_SYSTEM: PRODUCTION,
        getInstanceType: () => (call.isProduction ? PRODUCTION : DEVELOPMENT)
    };
    const answer: Answer = { status: 200, contentType: '', body: '' };
    const controller = compiled<Record<string, () => void>>(`int_tiktokshop/cartridge/controllers/${name}`, {
        '../scripts/tiktokshop/platform/web/web': compiled(`${SCRIPTS}/platform/web/web`, {
            'dw/system/System': System
        }),
        ...useCases
    });
    withGlobals({ request: requestOf(call), response: responseTo(answer) }, () => runAction(controller, action));
    return answer;
}

function requestOf({ method = 'POST', isSecure = true, body = null, headers = {} }: Call): object {
    return {
        httpMethod: method,
        httpSecure: isSecure,
        httpParameterMap: parameterMap({}, body),
        httpHeaders: { get: (header: string) => headers[header.toLowerCase()] || null }
    };
}

function responseTo(answer: Answer): object {
    return {
        setStatus: (status: number) => {
            answer.status = status;
        },
        setContentType: (type: string) => {
            answer.contentType = type;
        },
        writer: {
            print: (text: string) => {
                answer.body += text;
            }
        }
    };
}
