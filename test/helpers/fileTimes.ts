import fs from 'node:fs';

/** `npm test` reads here how long each file took; with one process per file's turn, mocha runs these hooks around each. */
const report = process.env.TEST_TIMES;
let begun = 0;

interface RootHook {
    test?: { parent?: { suites: Array<{ file?: string }> } };
}

export const mochaHooks = report
    ? {
          beforeAll(): void {
              begun = Date.now();
          },
          afterAll(this: RootHook): void {
              const file = this.test?.parent?.suites[0]?.file;
              if (file) {
                  fs.appendFileSync(report, JSON.stringify({ file, ms: Date.now() - begun }) + '\n');
              }
          }
      }
    : {};
