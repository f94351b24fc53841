export const USAGE = `npm start                                  talk to the coach, in the terminal and in the browser
npm run -s say -- [FLAGS] UTTERANCE ...    say something and print what comes of it

  "open back stretch routine" next "+20s" repeat ... stop
  ...                     stay silent until the microphone opens once more; again: until the session ends
  +45s +10m +1d           before an utterance: say it that long after the last turn began

  --json                  one JSON object a line (say)
  --real-time             pace as on a device, instead of at once (start)
  --port N                where the page is served (start; default 4280)
  --no-browser            do not open the page in a browser (start)
  --locale en-US          a language that is built
  --device dot|show       without or with a screen
  --user NAME             whose account; places are kept for each
  --person NAME           whose voice Alexa recognises
  --at INSTANT            where the clock starts, like 2026-11-23T07:00:00Z
  --data DIR              where the store is kept (default .speaker)
  --zone Europe/Berlin    the time zone of the device (default: this machine's)
  --services ok|denied|down|slow
                          how Alexa's own services answer: time zone and reminders`;
