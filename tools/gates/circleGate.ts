import path from 'node:path';
import { findCircles } from './circles/findCircles';
import { readImportGraph } from './circles/importGraph';

const FOLDERS = ['bench', 'sandbox', 'sfcc-mocks', 'simulators', 'src', 'test', 'tools'];

/**
 * npm run gate:circles: no file imports itself, not by way of others either, and not for a type. Files of a circle cannot
 * be understood, tested or moved without each other.
 * @param root - folder with package.json
 * @param folders - where sources are, below the root
 * @returns how many files were read, and one line for each circle
 */
export function checkCircles(root: string, folders: string[]): { checked: number; failures: string[] } {
    const graph = readImportGraph(root, folders);
    return {
        checked: graph.size,
        failures: findCircles(graph).map((files) => [...files, files[0]].join('\n    imports '))
    };
}

function main(): void {
    console.error('Reading what each file imports …');
    const { checked, failures } = checkCircles(path.join(__dirname, '../..'), FOLDERS);
    failures.forEach((failure) => console.error(failure));
    console.log(`Circle gate: ${checked} files checked, ${failures.length} circles`);
    process.exitCode = failures.length > 0 ? 1 : 0;
}

if (require.main === module) {
    main();
}
