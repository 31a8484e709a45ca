/** A part as small as can be. `node fake-part.mjs WHAT`: what it does with its life. */
const lives = {
  /** Runs until asked to stop, then says goodbye. */
  obedient() {
    const life = setInterval(() => undefined, 1000);
    process.on('SIGTERM', () => {
      console.log(JSON.stringify({ level: 40, msg: 'drained' }));
      clearInterval(life);
    });
    console.log(JSON.stringify({ level: 40, msg: `pid ${process.pid}` }));
  },
  /** Hears SIGTERM and stays. */
  stubborn() {
    setInterval(() => undefined, 1000);
    process.on('SIGTERM', () => console.log(JSON.stringify({ level: 40, msg: 'no' })));
    console.log(JSON.stringify({ level: 40, msg: `pid ${process.pid}` }));
  },
  /** Says why it cannot start. */
  unable() {
    console.error('The database has no space left. Make room.');
    process.exitCode = 1;
  },
  /** Ends at once, without a word. */
  fleeting() {
    process.exitCode = 3;
  },
};

lives[process.argv[2]]();
