// A CDS client that others wrote: finds a service, prefetches by its templates from the FHIR server, and calls it.
// Takes the address of the server, a token, the id of the service, and the context as JSON; writes what it was answered.

// The client names it when it is loaded, and Node has it from version 22 on; nothing here opens one.
globalThis.WebSocket ??= class {};
const { MedplumClient, buildCdsRequest } = await import('@medplum/core');

const [address, token, id, context] = process.argv.slice(2);
const client = new MedplumClient({ baseUrl: address, fhirUrlPath: 'fhir', cacheTime: 0 });
client.setAccessToken(token);

const { services } = await client.getCdsServices();
const service = services.find((each) => each.id === id);
const user = { resourceType: 'Practitioner', id: JSON.parse(context).userId.replace('Practitioner/', '') };
const request = await buildCdsRequest(client, user, service, JSON.parse(context));
const response = await client.callCdsService(id, request);
console.log(JSON.stringify({ prefetched: Object.keys(request.prefetch), response }));
