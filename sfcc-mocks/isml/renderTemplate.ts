import type { Execution } from '../contracts/instance';
import { notImplemented, platformException } from '../runtime/failures';
import type { Response } from '../dw/system/Response';
import { findTemplate } from './findTemplate';
import { Page } from './page';
import { Rendering } from './rendering';
import { TemplateError } from './templateError';
import { Variables } from './variables';

/** The pages each execution is rendering, the innermost last: a hook called by a template may render another. */
const rendering = new WeakMap<Execution, Page[]>();

/**
 * Renders a template into the response, or into the page that is being rendered.
 * @param args - becomes `pdict`
 * @throws TemplateError with file and line; nothing is written then
 */
export function renderTemplate(execution: Execution, path: string, args: object): void {
    const response = execution.response as Response | null;
    if (!response) {
        throw platformException('IllegalStateException', 'There is no response to render a template into');
    }
    const pages = rendering.get(execution) || [];
    rendering.set(execution, pages);
    const around = pages[pages.length - 1];
    const page = new Page(execution, dictionary(execution, args));
    pages.push(page);
    try {
        render(page, path);
    } finally {
        pages.pop();
    }
    const text = page.endPart();
    if (around) {
        around.write(text);
    } else {
        response.getWriter().print(text);
    }
}

function render(page: Page, path: string): void {
    const { execution } = page;
    const { templates } = execution.instance;
    const compiled = templates.get(findTemplate(execution, path));
    const variables = new Variables(execution, null);
    const leaked = leaksOf(templates.globals(), () =>
        new Rendering(page, compiled, { variables, pdict: page.pdict, depth: 1, body: null }).run()
    );
    if (leaked.length > 0) {
        throw new TemplateError(compiled.name, 1, `assigns variables that it does not declare: ${leaked.join(', ')}`);
    }
}

/** Runs something and takes away what it left on the global object, where the next request would find it. */
function leaksOf(globals: Record<string, unknown>, run: () => void): string[] {
    const before = new Set(Object.keys(globals));
    const leaked = (): string[] => Object.keys(globals).filter((name) => !before.has(name));
    try {
        run();
        return leaked();
    } finally {
        leaked().forEach((name) => delete globals[name]);
    }
}

/** What the platform adds to every template's `pdict`; what is not here is an error rather than nothing. */
function dictionary(execution: Execution, args: object): object {
    const platform = {};
    const request = execution.request as { httpParameterMap?: unknown } | null;
    const known: Record<string, unknown> = {
        CurrentRequest: request,
        CurrentSession: execution.session,
        CurrentHttpParameterMap: request ? request.httpParameterMap : null
    };
    for (const name of Object.keys(known)) {
        Object.defineProperty(platform, name, { value: known[name] });
    }
    for (const name of ['CurrentForms', 'CurrentCustomer', 'CurrentPageMetaData', 'CurrentOrganization']) {
        Object.defineProperty(platform, name, {
            get: () => {
                throw notImplemented('pdict.' + name);
            },
            set(this: object, value: unknown) {
                Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
            }
        });
    }
    return Object.defineProperties(Object.create(platform) as object, Object.getOwnPropertyDescriptors({ ...args }));
}
