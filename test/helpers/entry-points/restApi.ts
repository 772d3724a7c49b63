import { compiled, runAction, SCRIPTS } from './compiled';
import type { Stubs } from './compiled';
import { parameterMap, withGlobals } from './globals';

/** What the platform makes of RESTResponseMgr's answer. */
export interface RestAnswer {
    status: number;
    body: Record<string, unknown>;
}

/**
 * Calls an endpoint of a custom API, by default of `tiktokshop-oms`.
 * @param useCases - stubs, by the id that the script requires them with
 * @param call - the id of the site, `Sites-Site` without one, the body, and the length that the caller announces for it
 * @returns null when nothing was rendered
 */
export function callRestApi(
    endpoint: string,
    useCases: Stubs,
    call: { site: string; body: string; api?: string; length?: number | undefined }
): RestAnswer | null {
    let answer: RestAnswer | null = null;
    const render = (status: number, body: object) => () => {
        answer = { status, body: { ...body } };
    };
    const RESTResponseMgr = {
        createSuccess: (body: object) => ({ render: render(200, body) }),
        createError: (status: number, type: string, title: string, detail: string) => {
            const custom = {};
            return { custom, render: () => render(status, { type, title, detail, ...custom })() };
        }
    };
    const webRest = compiled(`${SCRIPTS}/platform/web/webRest`, {
        'dw/system/RESTResponseMgr': RESTResponseMgr,
        'dw/system/Site': { getCurrent: () => ({ getID: () => call.site }) }
    });
    const script = compiled<Record<string, () => void>>(
        `int_tiktokshop/cartridge/rest-apis/${call.api || 'tiktokshop-oms'}/script`,
        {
            '../../scripts/tiktokshop/platform/web/webRest': webRest,
            ...useCases
        }
    );
    const request = {
        httpParameterMap: parameterMap({}, call.body),
        httpHeaders: { get: (name: string) => (name === 'content-length' && call.length ? String(call.length) : null) }
    };
    withGlobals({ request }, () => runAction(script, endpoint));
    return answer;
}
