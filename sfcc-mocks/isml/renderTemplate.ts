import type { Execution } from '../contracts/instance';
import { notImplemented, platformException } from '../runtime/failures';
import type { Response } from '../dw/system/Response';
import { findTemplate } from './findTemplate';
import { Page } from './page';
import { Rendering } from './rendering';
import { Variables } from './variables';

/** The pages each execution is rendering, the innermost last: a hook called by a template may render another. */
const rendering = new WeakMap<Execution, Page[]>();

/**
 * Renders a template into the response, or into the page that is being rendered.
 * @param args - becomes `pdict`
 * @throws TemplateError with file and line; nothing is written then
 */
export function renderTemplate(execution: Execution, path: string, args: object): void {
    const write = writerOf(execution);
    write(pageText(new Page(execution, dictionary(execution, args), () => dictionary(execution, {})), path));
}

/** Writes text into the response, or into the page that is being rendered. */
export function writerOf(execution: Execution): (text: string) => void {
    const response = responseOf(execution);
    const around = rendering.get(execution)?.at(-1);
    return (text) => (around ? around.write(text) : response.getWriter().print(text));
}

/** @throws IllegalStateException where there is none, as in a job */
export function responseOf(execution: Execution): Response {
    if (!execution.response) {
        throw platformException('IllegalStateException', 'There is no response to render a template into');
    }
    return execution.response as Response;
}

/**
 * Renders a template for itself, as dw.util.Template does: it sees what it is given and nothing of the platform's.
 * @param values - becomes `pdict`, and `param`
 * @throws TemplateError with file and line
 */
export function templateText(execution: Execution, path: string, values: object): string {
    return pageText(new Page(execution, values, () => dictionary(execution, {})), path, { param: values });
}

function pageText(page: Page, path: string, own: Record<string, unknown> = {}): string {
    const { execution } = page;
    const pages = rendering.get(execution) || [];
    rendering.set(execution, pages);
    pages.push(page);
    try {
        render(page, path, own);
    } finally {
        pages.pop();
    }
    return page.endPart();
}

function render(page: Page, path: string, own: Record<string, unknown>): void {
    const { execution } = page;
    const { templates } = execution.instance;
    const compiled = templates.get(findTemplate(execution, path));
    const variables = new Variables(execution, null);
    Object.entries(own).forEach(([name, value]) => variables.set(name, value));
    withoutLeaks(templates.globals(), () =>
        new Rendering(page, compiled, { variables, pdict: page.pdict, depth: 1, body: null }).run()
    );
}

/**
 * Runs something and takes away what it left on the global object, where the next request would find it: scripts of a template may
 * assign variables that they do not declare. Source: public templates that the platform runs.
 */
function withoutLeaks(globals: Record<string, unknown>, run: () => void): void {
    const before = new Set(Object.keys(globals));
    try {
        run();
    } finally {
        Object.keys(globals)
            .filter((name) => !before.has(name))
            .forEach((name) => delete globals[name]);
    }
}

/** What the platform adds to every template's `pdict`; what is not here is an error rather than nothing. */
function dictionary(execution: Execution, args: object): object {
    const platform = {};
    const request = execution.request as { httpParameterMap?: unknown; pageMetaData?: unknown } | null;
    const session = execution.session as { customer?: unknown; getForms?(): unknown } | null;
    const known: Record<string, unknown> = {
        CurrentRequest: request,
        CurrentSession: session,
        CurrentHttpParameterMap: request ? request.httpParameterMap : null,
        CurrentPageMetaData: request ? request.pageMetaData : null,
        CurrentCustomer: session ? session.customer : null,
        CurrentForms: session?.getForms ? session.getForms() : null
    };
    for (const name of Object.keys(known)) {
        Object.defineProperty(platform, name, { value: known[name] });
    }
    Object.defineProperty(platform, 'CurrentOrganization', {
        get: () => {
            throw notImplemented('pdict.CurrentOrganization');
        },
        set(this: object, value: unknown) {
            const own = { value, writable: true, configurable: true, enumerable: true };
            Object.defineProperty(this, 'CurrentOrganization', own);
        }
    });
    return Object.defineProperties(Object.create(platform) as object, Object.getOwnPropertyDescriptors({ ...args }));
}
