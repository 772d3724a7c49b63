import { expect } from 'chai';
import { run, testPlatform } from '#helpers/platform/platform';

/** Source: skill b2c-logging, "Log Levels"; dw.system.Log. */
describe('custom logs', () => {
    const written = (logLevels: Array<'debug' | 'info'>): string[] => {
        const platform = testPlatform({ switches: { logLevels } });
        run(platform, 'job', (dw) => {
            const log = dw('system/Logger').getLogger('checks', 'levels');
            ['debug', 'info', 'warn', 'error', 'fatal'].forEach((level) => log[level]('one'));
            expect([
                log.isDebugEnabled(),
                log.isInfoEnabled(),
                log.isWarnEnabled(),
                log.isErrorEnabled()
            ]).to.deep.equal([logLevels.includes('debug'), logLevels.includes('info'), true, true]);
        });
        return platform.logs.filter(({ category }) => category === 'checks.levels').map(({ level }) => level);
    };

    // Source: skill b2c-logging, "File Naming Pattern" and "Quota"
    it('are in a file of their prefix, else in that of the level; 10 MB and 200 files a day', () => {
        const platform = testPlatform();
        const files = (): string[] => platform.logs.splice(0).map(({ file }) => file);
        run(platform, 'job', (dw) => {
            const { getLogger } = dw('system/Logger');
            getLogger('checks', 'one').error('x');
            getLogger('one').error('x');
            getLogger('one').warn('x');
            expect(files()).to.deep.equal(['custom-checks', 'custom-error', 'custom-warn']);
            for (let i = 0; i < 12; i += 1) {
                getLogger('checks', 'one').error('a'.repeat(999999));
            }
            expect(files()).to.have.length(10);
            for (let i = 0; i < 250; i += 1) {
                getLogger('many' + i, 'one').error('x');
            }
            expect(files()).to.have.length(197);
            platform.clock.advance(24 * 60 * 60 * 1000);
            getLogger('checks', 'one').error('x');
            expect(files()).to.deep.equal(['custom-checks']);
        });
    });

    it('keep warnings and errors, debug and info only once they are switched on', () => {
        expect(written([])).to.deep.equal(['warn', 'error', 'fatal']);
        expect(written(['info'])).to.deep.equal(['info', 'warn', 'error', 'fatal']);
        expect(written(['debug', 'info'])).to.deep.equal(['debug', 'info', 'warn', 'error', 'fatal']);
    });
});
