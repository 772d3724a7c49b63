import { expect } from 'chai';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
/** Folders that people work in. Those of `cartridges` are compiled from `src`. */
const PLACES = ['bench', 'docs', 'examples', 'metadata', 'sandbox', 'sfcc-mocks', 'simulators', 'src', 'test', 'tools'];
const DECISION = 'docs/decisions/0026-verbs-and-whole-folders.md';
/** What a person takes in at a glance. */
const TWO_DOZEN = 24;

describe('Folders', () => {
    it('of more than two dozen files each have their reason in docs/decisions', () => {
        const named = [...fs.readFileSync(path.join(ROOT, DECISION), 'utf8').matchAll(/`([\w./-]+)`/g)].map(
            (match) => match[1] as string
        );
        const large = PLACES.flatMap((place) => foldersBelow(place)).filter((folder) => sizeOf(folder) > TWO_DOZEN);
        expect(large).not.to.have.length(0);
        expect(large.filter((folder) => !named.some((name) => `/${folder}`.endsWith(`/${name}`)))).to.deep.equal([]);
    });
});

function foldersBelow(folder: string): string[] {
    const inside = entries(folder).filter((entry) => entry.isDirectory() && entry.name !== 'node_modules');
    return [folder, ...inside.flatMap(({ name }) => foldersBelow(`${folder}/${name}`))];
}

function sizeOf(folder: string): number {
    return entries(folder).filter((entry) => entry.isFile()).length;
}

function entries(folder: string): fs.Dirent[] {
    return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true });
}
