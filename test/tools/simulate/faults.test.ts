import fs from 'node:fs';
import { expect } from 'chai';
import { ROOT } from '#sandbox/start/wiring';
import { FAULTS, scriptOf } from '#tools/simulate/faults';

describe('The faults that the simulation has to find', () => {
    FAULTS.forEach((fault) =>
        it(`${fault.name}: its place stands once in the compiled script, and it changes that place`, () => {
            const text = fs.readFileSync(scriptOf(`${ROOT}/cartridges`, fault), 'utf8');
            expect(text.split(fault.from)).to.have.length(2);
            expect(fault.to).not.to.equal(fault.from);
        })
    );
});
