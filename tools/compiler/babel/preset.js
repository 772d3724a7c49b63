'use strict';

/**
 * TypeScript to the plain ES5 that every compatibility mode of Commerce Cloud runs, written the way a person would.
 *
 * Presets run last to first: TypeScript disappears before anything else looks at the code, and the modules are
 * rewritten when the syntax is already ES5.
 */
module.exports = function scriptEngine() {
    return {
        // Promises about our own sources which let Babel do without helpers. Types, lint and the gates hold them:
        // only arrays are spread or iterated, no code reads document.all, Function.length or a function's name.
        assumptions: {
            constantSuper: true,
            ignoreFunctionLength: true,
            ignoreToPrimitiveHint: true,
            iterableIsArray: true,
            mutableTemplateObject: true,
            noClassCalls: true,
            noDocumentAll: true,
            noNewArrows: true,
            objectRestNoSymbols: true,
            pureGetters: true,
            setClassMethods: true,
            setComputedProperties: true,
            setPublicClassFields: true
        },
        plugins: [
            require('./engineLimits'),
            require('./modules'),
            require('./plainUndefined'),
            require('./plainNames'),
            require('./plainStatements')
        ],
        presets: [
            // Only its loose mode writes a class without a helper.
            () => ({ plugins: [[require('@babel/plugin-transform-classes'), { loose: true }]] }),
            [
                require('@babel/preset-env'),
                {
                    // The engine of ES5 alone: `ie 9` is Babel's name for it.
                    targets: { ie: '9' },
                    modules: false,
                    ignoreBrowserslistConfig: true,
                    exclude: ['transform-typeof-symbol', 'transform-function-name', 'transform-classes']
                }
            ],
            [require('@babel/preset-typescript'), { optimizeConstEnums: true, allowDeclareFields: true }]
        ]
    };
};
