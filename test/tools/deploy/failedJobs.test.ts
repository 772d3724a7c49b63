import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { FIRST_VERSION } from '#sandbox/start/fileTree';
import { jobConfigs } from '#sfcc-mocks';
import { cartridgeFolders, OUR_CARTRIDGES } from '#tools/deploy/cartridgeFolders';
import { deploy } from '#tools/deploy/deploy';
import type { DeployPlan } from '#tools/deploy/DeployPlan';
import type { TargetError } from '#tools/target/targetError';
import { DoctorTarget } from '#helpers/platform/doctorTarget';

// The step types of jobs come with the code: here they are missing in the new version.
describe('a deployment whose jobs are not imported', () => {
    let given: DoctorTarget;
    let folder: string;

    beforeEach(() => {
        given = new DoctorTarget();
        jobConfigs(given.sandbox.instance).clear();
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deployment-'));
        fs.cpSync(OUR_CARTRIDGES, folder, { recursive: true });
        fs.rmSync(path.join(folder, 'int_tiktokshop/steptypes.json'));
    });

    afterEach(() => {
        given.close();
        fs.rmSync(folder, { recursive: true });
    });

    function active(): string {
        return given.sandbox.front.codeVersions.list().find((version) => version.active)!.id;
    }

    async function failure(): Promise<TargetError> {
        const plan: DeployPlan = {
            uploadAs: 'client',
            isNamed: true,
            version: 'next',
            cartridges: cartridgeFolders([folder]),
            replace: false,
            first: false,
            sites: ['RefArch']
        };
        return deploy(plan, given.target(), () => undefined).then(
            () => {
                throw new Error('it was deployed');
            },
            (error: TargetError) => error
        );
    }

    it('goes back to the version before, as an upgrade', async () => {
        const { message } = await failure();
        expect(message).to.contain('step type custom.TikTokShop').and.contain(`runs ${FIRST_VERSION}, as before`);
        expect(active()).to.equal(FIRST_VERSION);
    });

    it('stays active as the first one, and says what to do', async () => {
        const code = path.join(given.sandbox.front.filesRoot, 'CARTRIDGES', FIRST_VERSION);
        fs.readdirSync(code).forEach((name) => fs.rmSync(path.join(code, name), { recursive: true }));
        const { message, nextStep } = await failure();
        expect(message).to.contain('step type custom.TikTokShop').and.contain('next stays active');
        expect(nextStep).to.contain('npm run deploy` again');
        expect(active()).to.equal('next');
    });
});
