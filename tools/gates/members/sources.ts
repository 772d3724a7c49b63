import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesIn } from '../../compiler/build/tree';

/** A template as TypeScript stands beside it under this name. */
const TEMPLATE_SUFFIX = '.expressions.ts';
/** What every template knows without `require`. Source: developer documentation, ISML expressions. */
const TEMPLATE_HELPERS = ['web/Resource', 'util/StringUtils', 'web/URLUtils'];

/**
 * The cartridges' scripts and templates as one program, with the types of the platform.
 * @param root - folder with tsconfig.json
 * @param folder - cartridges below it
 * @returns the program and its files of the cartridges
 */
export function readSources(root: string, folder: string): { program: ts.Program; sources: ts.SourceFile[] } {
    const scripts = filesIn(path.join(root, folder))
        .filter((file) => /\.(ts|js|isml)$/.test(file) && !file.includes('/static/'))
        .map((file) => path.join(root, folder, file))
        .map((file) => (file.endsWith('.isml') ? file + TEMPLATE_SUFFIX : file));
    const config = ts.getParsedCommandLineOfConfigFile(
        path.join(root, 'tsconfig.json'),
        { allowJs: true },
        { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail }
    );
    const { options, fileNames } = config as ts.ParsedCommandLine;
    const program = ts.createProgram([...new Set([...fileNames, ...scripts])], options, readingTemplates(options));
    return { program, sources: scripts.map((file) => program.getSourceFile(file) as ts.SourceFile) };
}

/** The file that a person would open, relative to the root. */
export function nameOf(source: ts.SourceFile, root: string): string {
    return path.relative(root, source.fileName).replace(TEMPLATE_SUFFIX, '').split(path.sep).join('/');
}

/**
 * The expressions of a template as TypeScript, each where it was: `${a.b}` becomes `;(a.b)`, all else blanks.
 * @param template - ISML
 */
function expressionsOf(template: string): string {
    const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
    const code = /\$\{([^}]*)\}|<isscript>([\s\S]*?)<\/isscript>/g;
    let result = '';
    let end = 0;
    for (const match of template.matchAll(code)) {
        const [all, expression, script] = match;
        result += blank(template.slice(end, match.index));
        result += script === undefined ? `;(${expression})` : `${' '.repeat(10)}${script}${' '.repeat(11)}`;
        end = match.index + all.length;
    }
    const helpers = TEMPLATE_HELPERS.map((id) => `import ${path.basename(id)} = require('dw/${id}');`);
    return [result + blank(template.slice(end)), ...helpers, 'declare const pdict: any;', ''].join('\n');
}

/** Declarations of packages, which do not change while a process runs, by language level and path. */
const packages = new Map<string, ts.SourceFile | undefined>();

function readOnce(key: string, read: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
    if (!packages.has(key)) {
        packages.set(key, read());
    }
    return packages.get(key);
}

function readingTemplates(options: ts.CompilerOptions): ts.CompilerHost {
    const host = ts.createCompilerHost(options);
    const isPackage = (file: string): boolean => file.includes('/node_modules/') && file.endsWith('.d.ts');
    const isTemplate = (file: string): boolean => file.endsWith(TEMPLATE_SUFFIX);
    const readTemplate = (file: string): string =>
        expressionsOf(fs.readFileSync(file.slice(0, -TEMPLATE_SUFFIX.length), 'utf8'));
    return {
        ...host,
        fileExists: (file) => isTemplate(file) || host.fileExists(file),
        readFile: (file) => (isTemplate(file) ? readTemplate(file) : host.readFile(file)),
        getSourceFile: (file, ...rest) =>
            isTemplate(file)
                ? ts.createSourceFile(file, readTemplate(file), ts.ScriptTarget.ES5, true)
                : isPackage(file)
                  ? readOnce(`${options.target} ${file}`, () => host.getSourceFile(file, ...rest))
                  : host.getSourceFile(file, ...rest)
    };
}

function fail(diagnostic: ts.Diagnostic): never {
    throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
