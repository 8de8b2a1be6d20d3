// Has the browser look for a newer version of the page, and waits until it is stored.
const registration = await navigator.serviceWorker.getRegistration();
await registration.update().catch(() => {});
while (registration.installing) await new Promise(done => setTimeout(done, 20));
