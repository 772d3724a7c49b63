import { SlotContent } from '../dw/campaign/SlotContent';
import { activeSlot } from '../dw/campaign/slotRecord';
import type { Response } from '../dw/system/Response';
import { StringUtils } from '../dw/util/StringUtils';
import { Resource } from '../dw/web/Resource';
import { URLUtils } from '../dw/web/URLUtils';
import { notImplemented } from '../runtime/failures';
import { cookieOf } from './cookieOf';
import { checkCache } from './checkCache';
import type { CompiledTemplate } from './compiledTemplates';
import { ENCODINGS } from './encodings';
import type { Encode } from './encodings';
import { QUOTAS } from '../quotas/quotas';
import { findTemplate } from './findTemplate';
import { asText, formatValue } from './formatValue';
import type { PrintAttributes } from './formatValue';
import { Loop } from './loop';
import type { LoopAttributes } from './loop';
import type { Page } from './page';
import { failedAt, TemplateError } from './templateError';
import { Variables } from './variables';

/** How a template came to be rendered. */
interface Origin {
    variables: Variables;
    pdict: object;
    depth: number;
    /** What a decorator puts in place of `isreplace`; null outside of decorators. */
    body: string | null;
}

/** One template while it runs; generated code calls its methods, tags by their names. */
export class Rendering {
    private line = 1;
    private inScript = false;
    private readonly decorators: string[] = [];
    /** How bare expressions are encoded, until `iscontent` says otherwise. */
    private encode: Encode;

    constructor(
        private readonly page: Page,
        private readonly template: CompiledTemplate,
        private readonly origin: Origin
    ) {
        const isPlain = origin.depth > 1 && !page.execution.instance.switches.encodesIncluded;
        this.encode = isPlain ? (ENCODINGS.off as Encode) : page.encode;
    }

    /**
     * Runs the template; what it prints goes to the page.
     * @throws TemplateError with file and line of what failed
     */
    run(): void {
        const { execution } = this.page;
        try {
            this.checkCustomTags();
            this.template.run(...this.parameters());
        } catch (error) {
            if (execution.ended || error instanceof TemplateError) {
                throw execution.ended || error;
            }
            throw failedAt(this.template.name, this.failedLine(error), error);
        }
    }

    at(line: number): this {
        this.line = line;
        this.inScript = false;
        return this;
    }

    /** @param names - what the script declares */
    atScript(line: number, names: string[]): void {
        this.origin.variables.declare(names);
        this.line = line;
        this.inScript = true;
    }

    text(text: string): void {
        this.page.write(text);
    }

    /**
     * A bare expression is encoded as `iscontent` says, for HTML unless it says otherwise. In a template that another one includes,
     * and that has no `iscontent` of its own, it is not encoded at all. Source: Salesforce Help, "Cross-Site Scripting in B2C Commerce".
     */
    expression(value: unknown): void {
        this.page.write(this.encode(asText(value)));
    }

    condition(value: unknown): boolean {
        return Boolean(value);
    }

    loop(attributes: LoopAttributes): Loop {
        return new Loop(this.origin.variables, attributes);
    }

    isprint(attributes: PrintAttributes & { value: unknown; encoding?: string }): void {
        const text = formatValue(this.page.execution, attributes.value, attributes);
        const encode =
            attributes.encoding === undefined ? this.page.encode : (ENCODINGS[attributes.encoding] as Encode);
        this.page.write(encode(text));
    }

    isset({ name, value, scope }: { name: string; value: unknown; scope: string }): void {
        if (scope.toLowerCase() === 'pdict') {
            (this.origin.pdict as Record<string, unknown>)[name] = value;
            return;
        }
        this.origin.variables.setIn(scope.toLowerCase(), name, value);
    }

    isremove({ name, scope = 'session' }: { name: string; scope?: string }): void {
        if (scope.toLowerCase() === 'pdict') {
            delete (this.origin.pdict as Record<string, unknown>)[name];
            return;
        }
        this.origin.variables.removeIn(scope.toLowerCase(), name);
    }

    /** Nothing: Apple Pay is enabled for no site here. Source: platform doc "isapplepay Element". */
    isapplepay(): void {
        // See above.
    }

    isstatus({ value }: { value: unknown }): void {
        (this.page.execution.response as Response).setStatus(Number(value));
    }

    isredirect({ location, permanent }: { location: unknown; permanent?: unknown }): void {
        (this.page.execution.response as Response).redirect(asText(location), asText(permanent) === 'true' ? 301 : 302);
    }

    iscookie(attributes: Record<string, unknown>): void {
        (this.page.execution.response as Response).addHttpCookie(cookieOf(attributes));
    }

    isinclude(attributes: { template?: unknown; url?: unknown }): void {
        if ('url' in attributes) {
            this.page.write((this.page.execution.response as Response).$include(asText(attributes.url)));
            return;
        }
        const { variables, pdict } = this.origin;
        this.renderOther(attributes.template, { variables: this.variables(variables), pdict, body: null });
    }

    /** A page that is included, with parameters. Source: platform doc iscomponent. */
    iscomponent({ pipeline, locale, ...parameters }: Record<string, unknown>): void {
        if (locale !== undefined) {
            throw notImplemented('<iscomponent> with a locale');
        }
        const values = Object.entries(parameters).flatMap(([name, value]) => [name, asText(value)]);
        this.isinclude({ url: URLUtils.url(asText(pipeline), ...values) });
    }

    beginDecorate(template: unknown): void {
        this.decorators.push(asText(template));
        this.page.beginPart();
    }

    endDecorate(): void {
        const body = this.page.endPart();
        this.renderOther(this.decorators.pop(), { variables: this.variables(null), pdict: this.origin.pdict, body });
    }

    isreplace(): void {
        if (this.origin.body === null) {
            throw new Error('<isreplace> stands in a template that decorates nothing');
        }
        this.page.write(this.origin.body);
    }

    ismodule({ name, template, attribute }: { name: string[]; template: string[]; attribute?: string[] }): void {
        this.page.customTags.set('is' + (name[0] as string).toLowerCase(), {
            template: template[0] as string,
            attributes: (attribute || []).map((each) => each.toLowerCase())
        });
    }

    /**
     * Its template sees the attributes and nothing of this one's variables. What the tag does not declare has no effect.
     * Source: platform doc ismodule; templates of SiteGenesis.
     */
    customTag(name: string, given: Record<string, unknown>): void {
        const tag = this.page.customTags.get(name);
        if (!tag) {
            throw new Error(`<${name}> is used before its <ismodule>`);
        }
        const variables = this.variables(null);
        const pdict = Object.create(this.origin.pdict) as Record<string, unknown>;
        tag.attributes.forEach((attribute) => {
            const value = attribute in given ? given[attribute] : null;
            variables.set(attribute, value);
            pdict[attribute] = value;
        });
        this.renderOther(tag.template, { variables, pdict, body: null });
    }

    /**
     * Compacting (`compact`) changes white space only and is left out. In a template that another one includes after output it comes
     * too late for the response, and says only how that template encodes. Source: platform doc iscontent; cartridges in use.
     */
    iscontent(attributes: { type?: unknown; charset?: string; encoding?: string }): void {
        if (attributes.encoding === 'wml') {
            throw notImplemented('iscontent encoding="wml"');
        }
        const names: Record<string, string> = { off: 'off', xml: 'xmlcontent' };
        this.encode = ENCODINGS[names[attributes.encoding || 'on'] || 'on'] as Encode;
        if (this.origin.depth > 1 && !this.page.isEmpty()) {
            return;
        }
        if (!this.page.isEmpty()) {
            throw new Error('<iscontent> must come before all output');
        }
        const type = attributes.type === undefined ? 'text/html' : asText(attributes.type);
        (this.page.execution.response as Response).setContentType(`${type};charset=${attributes.charset || 'UTF-8'}`);
        this.page.encode = this.encode;
    }

    iscache(attributes: Record<string, unknown>): void {
        checkCache(attributes);
    }

    /**
     * Shows what is configured for the slot: its template is a page of its own, which knows only `slotcontent`. Nothing where
     * nothing is configured. Source: B2C developer tooling, "isslot".
     */
    isslot(attributes: { id: string; context: string; 'context-object'?: unknown }): void {
        const object = attributes['context-object'] as { getID(): string } | null | undefined;
        if (attributes.context !== 'global' && !object) {
            throw new Error(`<isslot> of a ${attributes.context} needs a context-object`);
        }
        const contextId = attributes.context === 'global' ? null : (object as { getID(): string }).getID();
        const slot = activeSlot(attributes.id, attributes.context, contextId);
        if (slot?.template) {
            const variables = this.variables(null);
            variables.set('slotcontent', new SlotContent(slot));
            this.renderOther(slot.template, { variables, pdict: this.page.platformDictionary(), body: null });
        }
    }

    /** Tells the platform's analytics what a part of the page is about, which changes nothing of it. */
    isobject(_attributes: object): void {
        // There are no analytics here.
    }

    isactivedatacontext(_attributes: object): void {
        // There are no analytics here.
    }

    /** The head of the platform's analytics, which a page without them has not. */
    isactivedatahead(_attributes: object): void {
        // There are no analytics here.
    }

    isanalyticsoff(_attributes: object): void {
        // There are no analytics here.
    }

    private variables(including: Variables | null): Variables {
        return new Variables(this.page.execution, including);
    }

    private renderOther(template: unknown, origin: Omit<Origin, 'depth'>): void {
        const { execution } = this.page;
        const depth = this.origin.depth + 1;
        if (depth > QUOTAS.templateDepth.limit) {
            throw new Error(`Templates are nested deeper than ${QUOTAS.templateDepth.limit}`);
        }
        const compiled = execution.instance.templates.get(findTemplate(execution, asText(template)));
        new Rendering(this.page, compiled, { ...origin, depth }).run();
    }

    /** In the order of `PARAMETERS`. */
    private parameters(): unknown[] {
        const { origin } = this;
        const require = (id: string): unknown => this.require(id);
        const importScript = (path: string): void => this.importScript(path);
        return [this, origin.variables.scope(), origin.pdict, require, Resource, URLUtils, StringUtils, importScript];
    }

    /** Its functions are variables of the template. Source: templates of SiteGenesis. */
    private importScript(path: string): void {
        const functions = this.page.execution.modules.importFrom(this.template.file, path);
        Object.entries(functions).forEach(([name, value]) => this.origin.variables.setIn('page', name, value));
    }

    /** A path may begin at the template's own file. Source: templates of SiteGenesis. */
    private require(id: string): unknown {
        return this.page.execution.modules.requireFrom(this.template.file, id);
    }

    /** An undeclared tag is a mistake, even where it is not reached. */
    private checkCustomTags(): void {
        const { customTags } = this.template;
        if (customTags.length === 0) {
            return;
        }
        const declared = this.declaredTags(this.template, new Set());
        const unknown = customTags.find(({ name }) => !declared.has(name) && !this.page.customTags.has(name));
        if (unknown) {
            throw new TemplateError(this.template.name, unknown.line, `unknown tag <${unknown.name}>`);
        }
    }

    /** What a template and those it includes by a fixed name declare. */
    private declaredTags(template: CompiledTemplate, seen: Set<string>): Set<string> {
        const names = new Set(template.declares);
        seen.add(template.file);
        for (const include of template.includes) {
            const file = findTemplate(this.page.execution, include);
            if (!seen.has(file.file)) {
                this.declaredTags(this.page.execution.instance.templates.get(file), seen).forEach((name) =>
                    names.add(name)
                );
            }
        }
        return names;
    }

    /** Inside of a script the stack knows the line better than the tag does. */
    private failedLine(error: unknown): number {
        const stack = String((error as { stack?: unknown } | null)?.stack || '');
        const place = this.inScript ? stack.split(this.template.file + ':')[1] : undefined;
        return (place && Number.parseInt(place, 10)) || this.line;
    }
}
