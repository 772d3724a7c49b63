import Mocha from 'mocha';

/** On a busy machine a test may be slow, and that is no fault. The parent stops a mutant that never ends. */
const NO_TIMEOUT = 0;

/** Prints nothing. */
class Silent extends Mocha.reporters.Base {
    override epilogue(): void {}
}

class MochaAtOnce extends Mocha {
    load(): void {
        this.loadFiles();
    }
}

/** Loads tests, each under a title of its own. They run without a word, up to the first that fails. */
export function loadTests(tests: string[]): Mocha {
    const mocha = new MochaAtOnce({ reporter: Silent, timeout: NO_TIMEOUT, bail: true });
    mocha.cleanReferencesAfterRun(false);
    tests.forEach((file) => mocha.addFile(file));
    mocha.load();
    giveNumbers(mocha.suite);
    return mocha;
}

/** Two tests may have one title, and tests are chosen by title. */
function giveNumbers(all: Mocha.Suite): void {
    let number = 1;
    eachSuite(all, ({ tests }) =>
        tests.forEach((test) => {
            test.title += ` #${number}`;
            number += 1;
        })
    );
}

/** Does work for a suite and all suites in it. */
export function eachSuite(suite: Mocha.Suite, work: (suite: Mocha.Suite) => void): void {
    work(suite);
    suite.suites.forEach((inner) => eachSuite(inner, work));
}

/**
 * Takes all other tests out of a suite: mocha goes through every test many times to ask whether it is meant.
 * @returns puts them back
 */
export function keepOnly(suite: Mocha.Suite, titles: Set<string>): () => void {
    const { tests, suites } = suite;
    const putBack = suites.map((inner) => keepOnly(inner, titles));
    suite.tests = tests.filter((test) => titles.has(test.fullTitle()));
    suite.suites = suites.filter((inner) => inner.tests.length + inner.suites.length > 0);
    return () => {
        putBack.forEach((work) => work());
        suite.tests = tests;
        suite.suites = suites;
    };
}

/** The suites around a test, the innermost first. */
export function suitesOf(test: Mocha.Test): Mocha.Suite[] {
    const suites: Mocha.Suite[] = [];
    for (let suite = test.parent; suite; suite = suite.parent) {
        suites.push(suite);
    }
    return suites;
}
