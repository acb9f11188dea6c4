// One call of a Node SDK through a proxy: the question comes as JSON on stdin, the answer goes as JSON to stdout.
//   node talk.mjs FOLDER_WITH_NODE_MODULES   < {"sdk": "chat", "proxy": "http://...", "stream": true, "request": {...}}
// Node's own fetch ignores HTTPS_PROXY: the SDKs are given undici's, with a dispatcher.
import { createRequire } from "node:module";
import { text as read } from "node:stream/consumers";

const require = createRequire(`${process.argv[2]}/talk.js`);
const { ProxyAgent, fetch: undiciFetch } = require("undici");
const { sdk, proxy, stream, request } = JSON.parse(await read(process.stdin));
const dispatcher = new ProxyAgent(proxy);
const said = { text: "", arguments: [], finish: "", copies: [], sent: 0, error: null };
const options = {
  apiKey: "made-up",
  fetch: (url, init) => {
    said.sent += 1;
    return undiciFetch(url, { ...init, dispatcher });
  },
};
const called = [];
const add = (index, piece) => {
  called[index] = (called[index] ?? "") + piece;
};

const clients = {
  async chat() {
    const OpenAI = require("openai");
    const client = new OpenAI(options);
    const answer = await client.chat.completions.create({ ...request, stream });
    for await (const chunk of stream ? answer : [answer]) {
      for (const choice of chunk.choices) {
        const message = choice.delta ?? choice.message;
        said.text += message.content ?? "";
        (message.tool_calls ?? []).forEach((call, at) => add(call.index ?? at, call.function.arguments ?? ""));
        said.finish = choice.finish_reason ?? said.finish;
      }
    }
  },
  async responses() {
    const OpenAI = require("openai");
    const client = new OpenAI(options);
    const answer = await client.responses.create({ ...request, stream });
    const whole = (response) => {
      for (const item of response.output) {
        if (item.type === "message") said.copies.push(item.content[0].text);
        if (item.type === "function_call") said.arguments.push(item.arguments);
      }
      said.finish = response.incomplete_details?.reason ?? response.status;
    };
    if (!stream) {
      whole(answer);
      said.text = said.copies.join("");
      return;
    }
    for await (const event of answer) {
      if (event.type === "response.output_text.delta") said.text += event.delta;
      if (event.type === "response.output_text.done") said.copies.push(event.text);
      if (event.type === "response.completed" || event.type === "response.incomplete") whole(event.response);
    }
  },
  async anthropic() {
    const Anthropic = require("@anthropic-ai/sdk");
    const client = new Anthropic(options);
    if (!stream) {
      const answer = await client.messages.create(request);
      for (const block of answer.content) {
        if (block.type === "text") said.text += block.text;
        if (block.type === "tool_use") said.arguments.push(JSON.stringify(block.input));
      }
      said.finish = answer.stop_reason;
      return;
    }
    const events = client.messages.stream(request);
    for await (const event of events) {
      if (event.delta?.type === "text_delta") said.text += event.delta.text;
      if (event.delta?.type === "input_json_delta") add(event.index, event.delta.partial_json);
      if (event.type === "message_delta") said.finish = event.delta.stop_reason;
    }
    const final = await events.finalMessage();
    for (const block of final.content) if (block.type === "text") said.copies.push(block.text);
  },
};

try {
  await clients[sdk]();
} catch (error) {
  said.error = { name: error.constructor.name, status: error.status ?? 0, message: error.message };
}
said.arguments.push(...called.filter((each) => each !== undefined && !said.arguments.includes(each)));
await dispatcher.close();
console.log(JSON.stringify(said));
