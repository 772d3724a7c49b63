import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { ROOT } from '#sandbox/start/wiring';
import { stepTypes } from '#helpers/entry-points/jobStep';
import type { StepParameter, StepType } from '#helpers/entry-points/jobStep';

/** Read for every step in one place. */
const DRY_RUN = 'DryRun';

function isOwn(parameter: string): boolean {
    return parameter !== DRY_RUN;
}

function parametersOf({ parameters }: StepType): StepParameter[] {
    return parameters?.parameter || [];
}

/** The parameters of its own that the script of a step reads. */
function parametersRead({ module }: StepType): string[] {
    const script = fs.readFileSync(path.join(ROOT, 'cartridges', module + '.js'), 'utf8');
    const names = [...script.matchAll(/\w\(parameters, '([A-Z]\w+)'/g)].map(([, name]) => name!);
    return [...new Set(names)].filter(isOwn);
}

/** Source: Salesforce Help, "steptypes.json". */
describe('Types of job steps', () => {
    it('work on one site, one run at a time, and open their own transactions, so that one bad order stops no other', () => {
        stepTypes().forEach((type) =>
            expect(type, type['@type-id']).to.include({
                '@supports-site-context': 'true',
                '@supports-organization-context': 'false',
                '@supports-parallel-execution': 'false',
                transactional: 'false'
            })
        );
    });

    it('have the parameters that their scripts read, each once', () => {
        stepTypes().forEach((type) => {
            const declared = parametersOf(type).map((parameter) => parameter['@name']);
            expect(parametersRead(type).sort(), type['@type-id']).to.deep.equal(declared.filter(isOwn).sort());
        });
    });

    it('change nothing in a dry run, which a person has to ask for', () => {
        const dryRuns = stepTypes()
            .flatMap(parametersOf)
            .filter((parameter) => parameter['@name'] === DRY_RUN);
        expect(dryRuns).to.have.length.greaterThan(10);
        dryRuns.forEach((parameter) =>
            expect(parameter).to.include({ '@type': 'boolean', '@required': 'false', 'default-value': 'false' })
        );
    });

    it('outlast the longest run that a person may ask for, and ten minutes at least', () => {
        stepTypes().forEach((type) => {
            const minutes = parametersOf(type).find((parameter) => parameter['@name'] === 'MaxMinutes');
            const longest = Number(minutes?.['max-value'] || 10);
            expect(Number(type['timeout-in-seconds']), type['@type-id']).to.be.at.least(longest * 60);
        });
    });
});
