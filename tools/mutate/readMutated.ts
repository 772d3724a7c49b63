import fs from 'node:fs';
import vm from 'node:vm';
import { addHook } from 'pirates';

/**
 * Puts other text in the place of sources: of those that Node loads, and of compiled ones that the double reads. Both find `$mutant`.
 * @param textOf - the text with mutants; the same text for any other file
 * @param isActive - what `$mutant` is
 */
export function readMutated(
    textOf: (code: string, file: string) => string,
    isActive: (mutant: number) => boolean
): void {
    Object.defineProperty(globalThis, '$mutant', { value: isActive });
    addHook(textOf, { exts: ['.ts'] });
    const createContext = vm.createContext;
    vm.createContext = (scope = {}, options) =>
        createContext(Object.defineProperty(scope as object, '$mutant', { value: isActive }), options);
    const readFileSync = fs.readFileSync;
    fs.readFileSync = ((file: fs.PathOrFileDescriptor, options?: BufferEncoding) => {
        const content = readFileSync(file, options);
        return typeof file === 'string' && file.endsWith('.js') && typeof content === 'string'
            ? textOf(content, file)
            : content;
    }) as typeof fs.readFileSync;
}
