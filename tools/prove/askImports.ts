import { parseXml } from '../../sfcc-mocks/metadata/xml';
import { importArchive, tryImport } from '../deploy/importArchive';
import { exportServices } from '../target/exportTarget';
import { runTargetJob } from '../target/runTargetJob';
import { againArchive, ADDRESS, brokenArchive, firstArchive, OTHER_ADDRESS, unknownArchive } from './archives';
import { ANSWERS_FILE, ARCHIVES, BROKEN_CREDENTIAL, JOB, KEPT_CREDENTIAL } from './names';
import type { Run } from './Run';

/** What imports keep and refuse. Brings the job and the service that others need. */
export async function askImports(run: Run): Promise<void> {
    const { target, site } = run;
    await run.attempt(['import-keeps-values', 'failed-import'], async () => {
        await importArchive(target, ARCHIVES.first, firstArchive(site));
        await importArchive(target, ARCHIVES.again, againArchive());
        const broken = await tryImport(target, ARCHIVES.broken, brokenArchive());
        const services = (await exportServices(target)).get('services.xml') || '';
        const address = (id: string): string => addressOf(services, id);
        run.found('import-keeps-values', address(KEPT_CREDENTIAL) === ADDRESS);
        if (broken.ok) {
            run.unanswered(['failed-import'], 'the import of a broken file did not fail');
        } else {
            run.found('failed-import', address(BROKEN_CREDENTIAL) === OTHER_ADDRESS ? 'what came before' : 'nothing');
        }
    });
    await run.attempt(['unknown-step-types'], async () => {
        const { ok } = await tryImport(target, ARCHIVES.unknown, unknownArchive(site));
        run.found('unknown-step-types', ok ? 'taken' : 'refused');
    });
}

function addressOf(services: string, id: string): string {
    const credential = parseXml(services, 'services.xml').children.find(
        (child) => child.attributes['service-credential-id'] === id
    );
    return credential?.children.find(({ name }) => name === 'url')?.text.trim() || '';
}

/** What only a job can answer. */
export async function askJob(run: Run): Promise<void> {
    const { target } = run;
    await run.attempt(['one-job-permission', 'baskets-in-jobs', 'reader-lines'], async () => {
        // The permission names this job: that it starts is an answer.
        const { ok, message } = await runTargetJob(target, JOB);
        run.found('one-job-permission', true);
        if (!ok) {
            run.unanswered(['baskets-in-jobs', 'reader-lines'], 'the job failed: ' + message);
            return;
        }
        const { body } = await target.webdav('GET', ANSWERS_FILE);
        const { baskets, lines } = JSON.parse(body.toString('utf8')) as { baskets: boolean; lines: boolean };
        run.found('baskets-in-jobs', baskets);
        run.found('reader-lines', lines);
    });
}
