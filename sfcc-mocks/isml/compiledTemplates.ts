import fs from 'node:fs';
import vm from 'node:vm';
import { frozen, MadeOnce } from '../runtime/madeOnce';
import { generateCode } from './generateCode';
import { parseTemplate } from './parseTemplate';
import type { Node, TagNode } from './parseTemplate';
import { TAGS } from './tagRules';

/** A template's file, and how errors name it. */
export interface TemplateFile {
    file: string;
    name: string;
}

/** A template that can run in the scripts' context. */
export interface CompiledTemplate {
    file: string;
    /** How errors name it. */
    name: string;
    run: (...args: unknown[]) => void;
    /** Tags the platform does not know: someone must have declared them. */
    customTags: Array<{ name: string; line: number }>;
    /** Names of the tags that its `ismodule`s declare. */
    declares: string[];
    /** Templates it includes by a fixed name: these may declare tags for it. */
    includes: string[];
}

/** Templates of all instances, as code without state. */
const templates = new MadeOnce((source, file, name) => {
    const nodes = parseTemplate(name, source);
    return {
        script: new vm.Script(generateCode(nodes), { filename: file }),
        tags: frozen(usedTags(allTags(nodes)))
    };
});

/** Loads templates once for all executions of an instance; a changed file is loaded again. */
export class CompiledTemplates {
    private readonly compiled = new Map<string, { mtime: number; template: CompiledTemplate }>();

    constructor(private readonly context: vm.Context) {}

    /** @throws TemplateError for a template that is wrong */
    get({ file, name }: TemplateFile): CompiledTemplate {
        const mtime = fs.statSync(file).mtimeMs;
        const known = this.compiled.get(file);
        if (known && known.mtime === mtime) {
            return known.template;
        }
        const { script, tags } = templates.of(file, fs.readFileSync(file, 'utf8'), name);
        const run = script.runInContext(this.context) as CompiledTemplate['run'];
        const template = { file, name, run, ...tags };
        this.compiled.set(file, { mtime, template });
        return template;
    }

    /** The scripts' global object: a template must not leave variables behind on it. */
    globals(): Record<string, unknown> {
        return vm.runInContext('this', this.context) as Record<string, unknown>;
    }
}

function usedTags(tags: TagNode[]): Pick<CompiledTemplate, 'customTags' | 'declares' | 'includes'> {
    const texts = (name: string, attribute: string): string[] =>
        tags
            .filter((tag) => tag.name === name)
            .flatMap((tag) => tag.attributes.get(attribute) || [])
            .flatMap((value) => (value.text === null ? [] : [value.text]));
    return {
        customTags: tags.filter((tag) => !TAGS[tag.name]).map(({ name, line }) => ({ name, line })),
        declares: texts('ismodule', 'name').map((name) => 'is' + name.toLowerCase()),
        includes: texts('isinclude', 'template')
    };
}

function allTags(nodes: Node[]): TagNode[] {
    return nodes
        .filter((node) => node.kind === 'tag')
        .flatMap((tag) => [tag, ...allTags(tag.children), ...allTags(tag.alternatives)]);
}
