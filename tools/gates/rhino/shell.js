/**
 * Entry of the gate in Rhino's shell. Arguments: this folder, the plan's file. Prints the outcome as JSON.
 */
/* global load, readFile, print, Packages, JavaAdapter, es5Only, runPlan, java */
(function (global, args) {
    var say = print;
    var read = readFile;
    var context = Packages.org.mozilla.javascript.Context.getCurrentContext();
    load(args[0] + '/es5Only.js');
    load(args[0] + '/runPlan.js');
    var run = runPlan;
    var stub = platformStub();
    var plan = JSON.parse(read(args[1], 'UTF-8'));
    es5Only(global);

    say(
        JSON.stringify(
            run(plan, {
                stub: stub,
                read: function (path) {
                    return read(path, 'UTF-8');
                },
                compile: function (code, path) {
                    var source = 'function (require, module, exports, dw) {' + code + '\n}';
                    return context.compileFunction(global, source, path, 1, null);
                }
            })
        )
    );

    /** Something that can be read, called and constructed without end. */
    function platformStub() {
        var anything = new JavaAdapter(Packages.org.mozilla.javascript.BaseFunction, {
            get: function () {
                return anything;
            },
            call: function () {
                return anything;
            },
            construct: function () {
                return anything;
            },
            getDefaultValue: function () {
                return 'dw';
            }
        });
        return anything;
    }
})(this, arguments);
