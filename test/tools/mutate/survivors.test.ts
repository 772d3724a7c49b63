import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { acceptedSurvivors, sortSurvivors } from '#tools/mutate/survivors';
import type { Place, Tried } from '#tools/mutate/survivors';

const ROOT = path.join(__dirname, '../../..');
const PLACE: Place = { file: 'src/a.ts', source: "return text || '';", original: "''", mutant: '"mutant"' };
const REASON = 'An empty text and none are one.';

function tried(values: Partial<Tried>): Tried {
    return { ...PLACE, line: 7, state: 'survived', ...values };
}

describe('Survivors of the mutator', () => {
    it('that are listed have their reason, wherever their line has moved to', () => {
        const { survived, accepted, stale } = sortSurvivors(
            [tried({ line: 9 }), tried({ mutant: 'other' })],
            [{ reason: REASON, survivors: [PLACE] }]
        );
        expect(accepted).to.deep.equal([{ ...tried({ line: 9 }), reason: REASON }]);
        expect(survived).to.deep.equal([tried({ mutant: 'other' })]);
        expect(stale).to.deep.equal([]);
    });

    it('that no test reaches count as survivors', () => {
        expect(sortSurvivors([tried({ state: 'notCovered' })], []).survived).to.have.length(1);
    });

    it('that are listed although a test finds them, or although they are gone, are stale', () => {
        const listed = [{ reason: REASON, survivors: [PLACE, { ...PLACE, source: 'return text;' }] }];
        const { survived, accepted, stale } = sortSurvivors([tried({ state: 'killed' })], listed);
        expect([survived, accepted]).to.deep.equal([[], []]);
        expect(stale.map(({ source, why }) => [source, why])).to.deep.equal([
            [PLACE.source, 'killed'],
            ['return text;', 'no such mutant']
        ]);
    });

    it('of files that were not tried are not stale', () => {
        expect(
            sortSurvivors([tried({ file: 'src/b.ts' })], [{ reason: REASON, survivors: [PLACE] }]).stale
        ).to.deep.equal([]);
    });

    it('each have a reason in the list, and stand there once', () => {
        const listed = acceptedSurvivors();
        listed.forEach(({ reason }) => expect(reason).to.match(/^[A-Z].{20,}\.$/));
        const places = listed.flatMap(({ survivors }) => survivors.map((place) => JSON.stringify(place)));
        expect(places.filter((place, index) => places.indexOf(place) !== index)).to.deep.equal([]);
    });

    it('stand where the list says: code that was changed or moved takes its reasons along', () => {
        const places = acceptedSurvivors().flatMap(({ survivors }) => survivors);
        const gone = places.filter(({ file, source }) => !linesOf(file).includes(source));
        expect(gone).to.deep.equal([]);
    });
});

/** The lines of a source as the list has them; none of a file that is not there. */
function linesOf(file: string): string[] {
    const found = path.join(ROOT, file);
    return fs.existsSync(found)
        ? fs
              .readFileSync(found, 'utf8')
              .split('\n')
              .map((line) => line.trim())
        : [];
}
