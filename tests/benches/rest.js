// The body of an async function: waits until the page that runs note_load.js rests, which is a second after it is ready without
// a long task, and before the later part comes by itself. Returns figures of the load in ms.
const [second, limit] = [1000, 50];
const busyUntil = () => Math.max(noted.ready, ...noted.tasks.map((task) => task.startTime + task.duration));
while (performance.now() < busyUntil() + second) await new Promise((resolve) => setTimeout(resolve, limit));
const durations = noted.tasks.map((task) => task.duration);
const sum = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
return {
  painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  ready: noted.ready,
  tasks: durations.length,
  long: sum(durations),
  blocked: sum(durations.map((duration) => duration - limit)),
};
