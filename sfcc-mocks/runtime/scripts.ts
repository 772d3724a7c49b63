import vm from 'node:vm';
import type { CompatibilityMode } from '../contracts/switches';
import { declaredFunctions } from './engine/declaredFunctions';
import { engineScript } from './engine/engineScript';
import { knownGlobals } from './engine/knownGlobals';
import { syntaxErrorIn } from './engine/syntaxErrorIn';
import { inCartridge } from './errorReport';
import { importsNames } from './importedNames';
import { MadeOnce } from './madeOnce';

const MODULE_FUNCTION = '(function (exports, require, module, $imports) {';

/** Scripts of all instances, as code without state: each context that runs one gets a module function of its own. */
export const scripts = new MadeOnce((source, file, mode) => {
    const text = textForNode(source, file, mode);
    const body = file.endsWith('.ds') ? text + `\nreturn ${declaredFunctions(source)};` : text;
    const hasImports = importsNames(source);
    const globals = knownGlobals(source);
    const before = globals.before + MODULE_FUNCTION + (hasImports ? 'with ($imports) { return (function () {' : '');
    const after = (hasImports ? '\n}).call(this); }})' : '\n})') + globals.after;
    const code = before + body + after;
    try {
        return { script: new vm.Script(code, { filename: file, columnOffset: -before.length }), hasImports };
    } catch (error) {
        throw syntaxErrorIn(error, source, inCartridge(file));
    }
});

/** Scripts as Node runs them, by mode and text: the next code version has most of them unchanged. */
const textsForNode = new Map<string, string>();
const MOST_TEXTS = 2000;

function textForNode(source: string, file: string, mode: string): string {
    const key = mode + ' ' + source;
    const known = textsForNode.get(key);
    if (known !== undefined) {
        return known;
    }
    const text = engineScript(source, file, mode as CompatibilityMode);
    if (textsForNode.size === MOST_TEXTS) {
        textsForNode.clear();
    }
    textsForNode.set(key, text);
    return text;
}
