import type { Node, TagNode } from './parseTemplate';
import type { AttributeValue } from './readTokens';
import { readSafely } from './readSafely';
import { RESERVED } from './reservedNames';
import { TAGS } from './tagRules';
import { templateScript } from './templateScript';
import type { TemplateScript } from './templateScript';

/** Names the generated function takes; see `Rendering.parameters`. */
const PARAMETERS = ['$isml', '$scope', 'pdict', 'require', 'Resource', 'URLUtils', 'StringUtils', 'importScript'];

/**
 * The JavaScript of a template: one function whose lines are the template's, so that a stack trace tells the
 * template's line. `with` gives expressions the variables that `isset` and `isloop` make while it runs.
 */
export function generateCode(nodes: Node[]): string {
    const code = new CodeWriter();
    code.write(1, `(function (${PARAMETERS.join(', ')}) { with ($scope) {`);
    writeNodes(code, nodes);
    return code.text() + '\n}})';
}

class CodeWriter {
    private readonly parts: string[] = [];
    private line = 1;
    private loops = 0;
    /** The variable of each loop around, the innermost last. */
    readonly around: string[] = [];

    /** Writes code so that it begins on a line of the template, if that is not passed already. */
    write(line: number, code: string): void {
        if (this.line < line) {
            this.parts.push('\n'.repeat(line - this.line));
            this.line = line;
        }
        this.parts.push(code, ' ');
        this.line += code.split('\n').length - 1;
    }

    variable(): string {
        this.loops += 1;
        return '$isml' + this.loops;
    }

    text(): string {
        return this.parts.join('');
    }
}

function writeNodes(code: CodeWriter, nodes: Node[]): void {
    for (const node of nodes) {
        switch (node.kind) {
            case 'text':
                code.write(node.line, `$isml.text(${JSON.stringify(node.text)});`);
                break;
            case 'expression':
                code.write(node.line, `$isml.at(${node.line}).expression((${readSafely(node.code)}));`);
                break;
            case 'script':
                writeScript(code, node.line, templateScript(node.code, [...RESERVED, ...PARAMETERS]));
                break;
            default:
                (WRITERS[node.name] || (TAGS[node.name] ? writeCall : writeCustomTag))(code, node);
        }
    }
}

function writeScript(code: CodeWriter, line: number, script: TemplateScript): void {
    code.write(line, `$isml.atScript(${line}, ${JSON.stringify(script.names)});`);
    // The script's last line may be a comment.
    code.write(line, script.code + '\n;');
}

/** Tags that are more than a call of the rendering. */
const WRITERS: Record<string, (code: CodeWriter, tag: TagNode) => void> = {
    isif: writeIf,
    isloop: writeLoop,
    isdecorate: writeDecorate,
    isbreak: (code, tag) => code.write(tag.line, 'break;'),
    iscontinue: (code, tag) => code.write(tag.line, 'continue;'),
    isnext: (code, tag) => code.write(tag.line, `if (!${code.around[code.around.length - 1]}.next()) { break; }`)
};

function writeIf(code: CodeWriter, tag: TagNode): void {
    code.write(tag.line, `if (${call(tag, 'condition', single(tag, 'condition'))}) {`);
    writeNodes(code, tag.children);
    for (const other of tag.alternatives) {
        const condition =
            other.name === 'iselse' ? '' : `if (${call(other, 'condition', single(other, 'condition'))}) `;
        code.write(other.line, `} else ${condition}{`);
        writeNodes(code, other.children);
    }
    code.write(tag.line, '}');
}

function writeLoop(code: CodeWriter, tag: TagNode): void {
    const loop = code.variable();
    code.write(tag.line, `var ${loop} = ${call(tag, 'loop', attributesOf(tag))}; try { while (${loop}.next()) {`);
    code.around.push(loop);
    writeNodes(code, tag.children);
    code.around.pop();
    code.write(tag.line, `} } finally { ${loop}.end(); }`);
}

function writeDecorate(code: CodeWriter, tag: TagNode): void {
    code.write(tag.line, call(tag, 'beginDecorate', single(tag, 'template')) + ';');
    writeNodes(code, tag.children);
    code.write(tag.line, call(tag, 'endDecorate', '') + ';');
}

function writeCall(code: CodeWriter, tag: TagNode): void {
    code.write(tag.line, call(tag, tag.name, attributesOf(tag)) + ';');
}

function writeCustomTag(code: CodeWriter, tag: TagNode): void {
    code.write(tag.line, call(tag, 'customTag', JSON.stringify(tag.name) + ', ' + attributesOf(tag)) + ';');
}

/** The line is noted before the arguments are computed, so that it is known when they fail. */
function call(tag: TagNode, method: string, args: string): string {
    return `$isml.at(${tag.line}).${method}(${args})`;
}

function single(tag: TagNode, attribute: string): string {
    return (tag.attributes.get(attribute) as AttributeValue[]).map(valueCode)[0] as string;
}

function valueCode({ text, code }: AttributeValue): string {
    return code === null ? JSON.stringify(text) : `(${readSafely(code)})`;
}

function attributesOf(tag: TagNode): string {
    const parts = [...tag.attributes.entries()].map(([name, values]) => {
        const all = values.map(valueCode);
        return JSON.stringify(name) + ': ' + (tag.name === 'ismodule' ? `[${all.join(', ')}]` : all[0]);
    });
    return `{${parts.join(', ')}}`;
}
