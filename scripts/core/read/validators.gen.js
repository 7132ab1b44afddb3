// Generated from schemas/*.schema.json by `npm run types`. Do not edit.

import { repeated, ucs2length } from './ajv-runtime.ts'
import { formats } from './formats.ts'

export const incident = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"incident.schema.json","title":"Incident","description":"The front matter of incidents/INC-YYYY-NNNN.md.","type":"object","additionalProperties":false,"required":["id","revision","title","category","detected","severity","affects"],"properties":{"id":{"$ref":"common.schema.json#/$defs/IncidentId"},"revision":{"$ref":"common.schema.json#/$defs/Revision"},"title":{"$ref":"common.schema.json#/$defs/Text","translatable":true,"description":"The symptom as the customer meets it, not the cause."},"category":{"enum":["os-vulnerability","third-party-vulnerability","virus-outbreak","attack","backbone-fault","service-fault"],"description":"What kind of threat it is."},"started":{"$ref":"common.schema.json#/$defs/Instant","description":"When it began, as far as known."},"detected":{"$ref":"common.schema.json#/$defs/Instant","description":"When we first saw a sign of it."},"aware":{"$ref":"common.schema.json#/$defs/Instant","description":"When we were certain that it concerns our customers; reporting periods of regulators begin here."},"announced":{"$ref":"common.schema.json#/$defs/Announced"},"severity":{"type":"object","additionalProperties":false,"required":["level","rationale"],"properties":{"level":{"enum":[1,2,3],"description":"Level 1 high, 2 medium, 3 low; catalog/policy.yaml says what each means.","why":"the level decides who is called and how often we write","help":"use 1, 2 or 3; 3 is for a question without loss of service"},"rationale":{"type":"string","minLength":1,"maxLength":600,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","translatable":true,"description":"Why this level, in a sentence that customers read."},"assessed_by":{"type":"string","pattern":"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$","description":"The user or team that judged it."},"known_exploited":{"$ref":"common.schema.json#/$defs/Ternary","description":"Exploitation has been observed."},"automatable":{"$ref":"common.schema.json#/$defs/Ternary","description":"An attack can be automated."},"total_impact":{"$ref":"common.schema.json#/$defs/Ternary","description":"An attacker gains total control."},"ransomware":{"$ref":"common.schema.json#/$defs/Ternary","description":"Known use by ransomware."},"cvss":{"type":"string","format":"cvss","maxLength":200,"description":"The CVSS vector; the score is always computed from it.","help":"write the vector, such as CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}},"aliases":{"type":"array","maxItems":50,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+$","maxLength":48},"description":"Other names of it, such as CVE-2024-3094."},"references":{"$ref":"common.schema.json#/$defs/References"},"affects":{"type":"object","additionalProperties":false,"minProperties":1,"description":"Who is affected: users of services, owners of software, or everyone.","properties":{"everyone":{"const":true,"description":"Every customer is concerned."},"services":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"common.schema.json#/$defs/ServiceEffect"}},"software":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"common.schema.json#/$defs/Software"}}}},"malicious":{"$ref":"common.schema.json#/$defs/Ternary","description":"Suspected to be caused by unlawful or malicious acts; an early warning by NIS2 says so.","help":"use yes, no or unknown; an early warning may say unknown"},"cross_border":{"$ref":"common.schema.json#/$defs/Ternary","description":"Could have, or has, an impact across borders; an early warning by NIS2 says so.","help":"use yes, no or unknown; an early warning may say unknown"},"guidance":{"$ref":"common.schema.json#/$defs/Guidance"},"next_update":{"$ref":"common.schema.json#/$defs/Instant","description":"When customers hear more, at the latest; required while the incident is open."},"embargo":{"$ref":"common.schema.json#/$defs/Embargo"},"merged_into":{"$ref":"common.schema.json#/$defs/IncidentId","description":"The incident that carries on for this one."},"caused_by":{"$ref":"common.schema.json#/$defs/ChangeId","description":"The change that caused it."},"coordination":{"$ref":"common.schema.json#/$defs/Coordination"},"corrections":{"$ref":"common.schema.json#/$defs/Corrections"},"emergency":{"$ref":"common.schema.json#/$defs/Emergency"},"evaluation":{"type":"object","additionalProperties":false,"minProperties":1,"description":"When the evaluation was made known: a preliminary one, the final one.","properties":{"preliminary":{"$ref":"common.schema.json#/$defs/Instant"},"final":{"$ref":"common.schema.json#/$defs/Instant"}}}}};
const schema33 = {"type":"string","pattern":"^INC-[0-9]{4}-[0-9]{4,6}$","description":"The identity of an incident; it never changes.","help":"write it as INC-2024-0001; `care new incident` takes the next free number"};
const schema34 = {"type":"integer","minimum":1,"maximum":9999,"description":"Rises by one whenever text or facts that customers read change."};
const schema35 = {"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"One line of plain text.","help":"write one line of plain text, at most 300 characters, without spaces around it"};
const schema36 = {"type":"string","format":"date-time","description":"A point in time, ISO 8601 with a zone. Times are compared across regions, so one without a zone has no meaning.","help":"write it as 2024-03-29T17:30:00Z, or with an offset such as +08:00"};
const schema40 = {"enum":["yes","no","unknown"],"description":"Said or not yet known; regulators ask for it early."};
const schema65 = {"type":"string","pattern":"^CHG-[0-9]{4}-[0-9]{4,6}$","description":"The identity of a change; it never changes.","help":"write it as CHG-2024-0001; `care new change` takes the next free number"};
const func1 = Object.prototype.hasOwnProperty;
const func2 = ucs2length;
const func8 = repeated;
const pattern4 = new RegExp("^INC-[0-9]{4}-[0-9]{4,6}$", "u");
const pattern5 = new RegExp("^\\S(?:[^\\r\\n]*\\S)?$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$", "u");
const pattern8 = new RegExp("^[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+$", "u");
const pattern18 = new RegExp("^CHG-[0-9]{4}-[0-9]{4,6}$", "u");
const formats0 = formats["date-time"];
const formats8 = formats.cvss;
const schema44 = {"type":"array","maxItems":50,"items":{"$ref":"#/$defs/Reference"},"description":"Public sources."};
const schema45 = {"type":"object","additionalProperties":false,"required":["title","url"],"properties":{"title":{"$ref":"#/$defs/Text","translatable":"optional","description":"What the reader finds there, as its publisher calls it."},"url":{"$ref":"#/$defs/Url"}}};
const schema47 = {"type":"string","format":"https-url","maxLength":2000,"description":"An absolute https address in ASCII, without user name or password.","help":"use a full address that begins with https:// and names its host in small ASCII letters; write other characters percent-encoded"};
const formats10 = formats["https-url"];

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.url === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "title") || (key0 === "url"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(func2(data0) > 300){
const err3 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func2(data0) < 1){
const err4 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern5.test(data0)){
const err5 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.url !== undefined){
let data1 = data.url;
if(typeof data1 === "string"){
if(func2(data1) > 2000){
const err7 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/Url/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(formats10(data1))){
const err8 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/Url/format",keyword:"format",params:{format: "https-url"},schema:"https-url",parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/Url/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 50){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate23(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema48 = {"type":"object","additionalProperties":false,"required":["service","regions","effect"],"properties":{"service":{"$ref":"#/$defs/Slug","description":"A service of catalog/services."},"regions":{"type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"$ref":"#/$defs/Slug"},"description":"Regions of that service."},"effect":{"$ref":"#/$defs/Effect"}}};
const schema49 = {"type":"string","pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$","maxLength":48,"description":"A short name for machines.","help":"use lower-case letters, digits and single hyphens, at most 48 characters"};
const schema51 = {"enum":["none","degraded","partial-outage","outage"],"description":"What users of a service in a region notice, from the least to the worst."};
const pattern10 = new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.service === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "service"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.regions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "regions"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.effect === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "effect"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "service") || (key0 === "regions")) || (key0 === "effect"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.service !== undefined){
let data0 = data.service;
if(typeof data0 === "string"){
if(func2(data0) > 48){
const err4 = {instancePath:instancePath+"/service",schemaPath:"#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern10.test(data0)){
const err5 = {instancePath:instancePath+"/service",schemaPath:"#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/service",schemaPath:"#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.regions !== undefined){
let data1 = data.regions;
if(Array.isArray(data1)){
if(data1.length > 100){
const err7 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema48.properties.regions,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.length < 1){
const err8 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema48.properties.regions,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func2(data2) > 48){
const err9 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern10.test(data2)){
const err10 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
const repeated0 = func8(data1);
if(repeated0 >= 0){
const err12 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema48.properties.regions,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},schema:schema48.properties.regions.type,parentSchema:schema48.properties.regions,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.effect !== undefined){
let data3 = data.effect;
if(!((((data3 === "none") || (data3 === "degraded")) || (data3 === "partial-outage")) || (data3 === "outage"))){
const err14 = {instancePath:instancePath+"/effect",schemaPath:"#/$defs/Effect/enum",keyword:"enum",params:{allowedValues: schema51.enum},schema:schema51.enum,parentSchema:schema51,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema52 = {"type":"object","additionalProperties":false,"required":["purl","versions"],"properties":{"purl":{"type":"string","format":"package-url","maxLength":300,"description":"The package, as a package URL without a version.","help":"write it as pkg:deb/debian/xz-utils or pkg:npm/lodash, without @version"},"versions":{"type":"string","format":"version-range","maxLength":500,"description":"The affected versions, in the VERS notation without its scheme: comparators joined by |. Name the epoch, and the release or revision, as the ecosystem does: what only one of an advisory and an inventory names makes customers who may be affected.","help":"write it as \">=5.6.0|<5.6.2\", \"<4.17.21\", \"5.6.0|5.6.1\" or \"*\", with the epoch if there is one: \"<1:1.1.1k-7\""},"fixed":{"$ref":"#/$defs/Text","description":"The first version with the fix."}}};
const formats12 = formats["package-url"];
const formats14 = formats["version-range"];

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.purl === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "purl"},schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.versions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "versions"},schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "purl") || (key0 === "versions")) || (key0 === "fixed"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.purl !== undefined){
let data0 = data.purl;
if(typeof data0 === "string"){
if(func2(data0) > 300){
const err3 = {instancePath:instancePath+"/purl",schemaPath:"#/properties/purl/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema52.properties.purl,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(formats12(data0))){
const err4 = {instancePath:instancePath+"/purl",schemaPath:"#/properties/purl/format",keyword:"format",params:{format: "package-url"},schema:"package-url",parentSchema:schema52.properties.purl,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/purl",schemaPath:"#/properties/purl/type",keyword:"type",params:{type: "string"},schema:schema52.properties.purl.type,parentSchema:schema52.properties.purl,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.versions !== undefined){
let data1 = data.versions;
if(typeof data1 === "string"){
if(func2(data1) > 500){
const err6 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema52.properties.versions,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(formats14(data1))){
const err7 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/format",keyword:"format",params:{format: "version-range"},schema:"version-range",parentSchema:schema52.properties.versions,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "string"},schema:schema52.properties.versions.type,parentSchema:schema52.properties.versions,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.fixed !== undefined){
let data2 = data.fixed;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err9 = {instancePath:instancePath+"/fixed",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/fixed",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(data2)){
const err11 = {instancePath:instancePath+"/fixed",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/fixed",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema56 = {"type":"array","maxItems":20,"items":{"$ref":"#/$defs/Action"},"description":"What customers should do, most urgent first."};
const schema57 = {"type":"object","additionalProperties":false,"required":["id","type","title","required"],"description":"One thing that customers are asked to do. Its text is the section `### <id>` of `## Guidance`.","properties":{"id":{"$ref":"#/$defs/Slug"},"type":{"enum":["fix","patch","isolate","restore","mitigate","monitor","configure","backup","expand","test"],"description":"What kind of work it is."},"title":{"$ref":"#/$defs/Text","translatable":true,"description":"The action as an order, such as: Update the xz packages."},"required":{"type":"boolean","description":"true: who does not do it is harmed. false: advice."},"due":{"$ref":"#/$defs/Instant","description":"Until when it must be done."},"for":{"type":"object","additionalProperties":false,"minProperties":1,"description":"Whom it concerns; without it, everyone whom the entry reaches.","properties":{"services":{"type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"$ref":"#/$defs/Slug"},"description":"Customers who use one of these services."},"software":{"type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"type":"string","format":"package-url","maxLength":300},"description":"Customers who run one of these packages."}}},"check":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"A command that shows whether the reader is affected or done."}}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.required === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "required"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "type")) || (key0 === "title")) || (key0 === "required")) || (key0 === "due")) || (key0 === "for")) || (key0 === "check"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) > 48){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern10.test(data0)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(!((((((((((data1 === "fix") || (data1 === "patch")) || (data1 === "isolate")) || (data1 === "restore")) || (data1 === "mitigate")) || (data1 === "monitor")) || (data1 === "configure")) || (data1 === "backup")) || (data1 === "expand")) || (data1 === "test"))){
const err8 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema57.properties.type.enum},schema:schema57.properties.type.enum,parentSchema:schema57.properties.type,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(data2)){
const err11 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.required !== undefined){
let data3 = data.required;
if(typeof data3 !== "boolean"){
const err13 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"},schema:schema57.properties.required.type,parentSchema:schema57.properties.required,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.due !== undefined){
let data4 = data.due;
if(typeof data4 === "string"){
if(!(formats0(data4))){
const err14 = {instancePath:instancePath+"/due",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/due",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.for !== undefined){
let data5 = data.for;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length < 1){
const err16 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema57.properties.for,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "services") || (key1 === "software"))){
const err17 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema57.properties.for,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.services !== undefined){
let data6 = data5.services;
if(Array.isArray(data6)){
if(data6.length > 100){
const err18 = {instancePath:instancePath+"/for/services",schemaPath:"#/properties/for/properties/services/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema57.properties.for.properties.services,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6.length < 1){
const err19 = {instancePath:instancePath+"/for/services",schemaPath:"#/properties/for/properties/services/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema57.properties.for.properties.services,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(func2(data7) > 48){
const err20 = {instancePath:instancePath+"/for/services/" + i0,schemaPath:"#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern10.test(data7)){
const err21 = {instancePath:instancePath+"/for/services/" + i0,schemaPath:"#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/for/services/" + i0,schemaPath:"#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
const repeated0 = func8(data6);
if(repeated0 >= 0){
const err23 = {instancePath:instancePath+"/for/services",schemaPath:"#/properties/for/properties/services/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema57.properties.for.properties.services,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/for/services",schemaPath:"#/properties/for/properties/services/type",keyword:"type",params:{type: "array"},schema:schema57.properties.for.properties.services.type,parentSchema:schema57.properties.for.properties.services,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.software !== undefined){
let data8 = data5.software;
if(Array.isArray(data8)){
if(data8.length > 100){
const err25 = {instancePath:instancePath+"/for/software",schemaPath:"#/properties/for/properties/software/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema57.properties.for.properties.software,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data8.length < 1){
const err26 = {instancePath:instancePath+"/for/software",schemaPath:"#/properties/for/properties/software/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema57.properties.for.properties.software,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(func2(data9) > 300){
const err27 = {instancePath:instancePath+"/for/software/" + i1,schemaPath:"#/properties/for/properties/software/items/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema57.properties.for.properties.software.items,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(formats12(data9))){
const err28 = {instancePath:instancePath+"/for/software/" + i1,schemaPath:"#/properties/for/properties/software/items/format",keyword:"format",params:{format: "package-url"},schema:"package-url",parentSchema:schema57.properties.for.properties.software.items,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/for/software/" + i1,schemaPath:"#/properties/for/properties/software/items/type",keyword:"type",params:{type: "string"},schema:schema57.properties.for.properties.software.items.type,parentSchema:schema57.properties.for.properties.software.items,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
const repeated1 = func8(data8);
if(repeated1 >= 0){
const err30 = {instancePath:instancePath+"/for/software",schemaPath:"#/properties/for/properties/software/uniqueItems",keyword:"uniqueItems",params:{i: repeated1},schema:true,parentSchema:schema57.properties.for.properties.software,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/for/software",schemaPath:"#/properties/for/properties/software/type",keyword:"type",params:{type: "array"},schema:schema57.properties.for.properties.software.type,parentSchema:schema57.properties.for.properties.software,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/type",keyword:"type",params:{type: "object"},schema:schema57.properties.for.type,parentSchema:schema57.properties.for,data:data5};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.check !== undefined){
let data10 = data.check;
if(typeof data10 === "string"){
if(func2(data10) > 300){
const err33 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema57.properties.check,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func2(data10) < 1){
const err34 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema57.properties.check,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern5.test(data10)){
const err35 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema57.properties.check,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "string"},schema:schema57.properties.check.type,parentSchema:schema57.properties.check,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 20){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate31(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema66 = {"type":"array","maxItems":20,"description":"Vendors and teams that work on it with us.","items":{"type":"object","additionalProperties":false,"required":["party","role","since"],"properties":{"party":{"$ref":"#/$defs/Text","translatable":"optional"},"role":{"$ref":"#/$defs/Text","translatable":true},"since":{"$ref":"#/$defs/Instant"}}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 20){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.party === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "party"},schema:schema66.items.required,parentSchema:schema66.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.role === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "role"},schema:schema66.items.required,parentSchema:schema66.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.since === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "since"},schema:schema66.items.required,parentSchema:schema66.items,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "party") || (key0 === "role")) || (key0 === "since"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema66.items,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.party !== undefined){
let data1 = data0.party;
if(typeof data1 === "string"){
if(func2(data1) > 300){
const err5 = {instancePath:instancePath+"/" + i0+"/party",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func2(data1) < 1){
const err6 = {instancePath:instancePath+"/" + i0+"/party",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern5.test(data1)){
const err7 = {instancePath:instancePath+"/" + i0+"/party",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/" + i0+"/party",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.role !== undefined){
let data2 = data0.role;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err9 = {instancePath:instancePath+"/" + i0+"/role",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/" + i0+"/role",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(data2)){
const err11 = {instancePath:instancePath+"/" + i0+"/role",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/" + i0+"/role",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.since !== undefined){
let data3 = data0.since;
if(typeof data3 === "string"){
if(!(formats0(data3))){
const err13 = {instancePath:instancePath+"/" + i0+"/since",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/" + i0+"/since",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},schema:schema66.items.type,parentSchema:schema66.items,data:data0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema70 = {"type":"array","maxItems":50,"description":"What was said wrongly and is corrected: the text of a moment that was sent may change only with a line here.","items":{"type":"object","additionalProperties":false,"required":["moment","at","reason"],"properties":{"moment":{"type":"string","pattern":"^[a-z]+(?:-[a-z0-9]+)*(?:\\.[0-9]+)?$","maxLength":48,"description":"The moment that is corrected, such as update-2."},"at":{"$ref":"#/$defs/Instant"},"reason":{"$ref":"#/$defs/Text","translatable":true,"description":"What was wrong, for the reader."}}}};
const pattern21 = new RegExp("^[a-z]+(?:-[a-z0-9]+)*(?:\\.[0-9]+)?$", "u");

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 50){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.moment === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "moment"},schema:schema70.items.required,parentSchema:schema70.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.at === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "at"},schema:schema70.items.required,parentSchema:schema70.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.reason === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "reason"},schema:schema70.items.required,parentSchema:schema70.items,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "moment") || (key0 === "at")) || (key0 === "reason"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema70.items,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.moment !== undefined){
let data1 = data0.moment;
if(typeof data1 === "string"){
if(func2(data1) > 48){
const err5 = {instancePath:instancePath+"/" + i0+"/moment",schemaPath:"#/items/properties/moment/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema70.items.properties.moment,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern21.test(data1)){
const err6 = {instancePath:instancePath+"/" + i0+"/moment",schemaPath:"#/items/properties/moment/pattern",keyword:"pattern",params:{pattern: "^[a-z]+(?:-[a-z0-9]+)*(?:\\.[0-9]+)?$"},schema:"^[a-z]+(?:-[a-z0-9]+)*(?:\\.[0-9]+)?$",parentSchema:schema70.items.properties.moment,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/" + i0+"/moment",schemaPath:"#/items/properties/moment/type",keyword:"type",params:{type: "string"},schema:schema70.items.properties.moment.type,parentSchema:schema70.items.properties.moment,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.at !== undefined){
let data2 = data0.at;
if(typeof data2 === "string"){
if(!(formats0(data2))){
const err8 = {instancePath:instancePath+"/" + i0+"/at",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/" + i0+"/at",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.reason !== undefined){
let data3 = data0.reason;
if(typeof data3 === "string"){
if(func2(data3) > 300){
const err10 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data3) < 1){
const err11 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data3)){
const err12 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},schema:schema70.items.type,parentSchema:schema70.items,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema70.type,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema73 = {"type":"object","additionalProperties":false,"required":["reason","guidance_due","review_due"],"description":"A first warning that went out before all stages were passed, and when the others are owed.","properties":{"reason":{"$ref":"#/$defs/Text"},"guidance_due":{"$ref":"#/$defs/Instant"},"review_due":{"$ref":"#/$defs/Instant"}}};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reason === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.guidance_due === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "guidance_due"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.review_due === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "review_due"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "reason") || (key0 === "guidance_due")) || (key0 === "review_due"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.reason !== undefined){
let data0 = data.reason;
if(typeof data0 === "string"){
if(func2(data0) > 300){
const err4 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern5.test(data0)){
const err6 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.guidance_due !== undefined){
let data1 = data.guidance_due;
if(typeof data1 === "string"){
if(!(formats0(data1))){
const err8 = {instancePath:instancePath+"/guidance_due",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/guidance_due",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.review_due !== undefined){
let data2 = data.review_due;
if(typeof data2 === "string"){
if(!(formats0(data2))){
const err10 = {instancePath:instancePath+"/review_due",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/review_due",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema73.type,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="incident.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.revision === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "revision"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.category === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "category"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.detected === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "detected"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.severity === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "severity"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.affects === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "affects"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err8 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/IncidentId/pattern",keyword:"pattern",params:{pattern: "^INC-[0-9]{4}-[0-9]{4,6}$"},schema:"^INC-[0-9]{4}-[0-9]{4,6}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/IncidentId/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.revision !== undefined){
let data1 = data.revision;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err10 = {instancePath:instancePath+"/revision",schemaPath:"common.schema.json#/$defs/Revision/type",keyword:"type",params:{type: "integer"},schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9999 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/revision",schemaPath:"common.schema.json#/$defs/Revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},schema:9999,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/revision",schemaPath:"common.schema.json#/$defs/Revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err13 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data2) < 1){
const err14 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern5.test(data2)){
const err15 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.category !== undefined){
let data3 = data.category;
if(!((((((data3 === "os-vulnerability") || (data3 === "third-party-vulnerability")) || (data3 === "virus-outbreak")) || (data3 === "attack")) || (data3 === "backbone-fault")) || (data3 === "service-fault"))){
const err17 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/enum",keyword:"enum",params:{allowedValues: schema31.properties.category.enum},schema:schema31.properties.category.enum,parentSchema:schema31.properties.category,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.started !== undefined){
let data4 = data.started;
if(typeof data4 === "string"){
if(!(formats0(data4))){
const err18 = {instancePath:instancePath+"/started",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/started",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.detected !== undefined){
let data5 = data.detected;
if(typeof data5 === "string"){
if(!(formats0(data5))){
const err20 = {instancePath:instancePath+"/detected",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/detected",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.aware !== undefined){
let data6 = data.aware;
if(typeof data6 === "string"){
if(!(formats0(data6))){
const err22 = {instancePath:instancePath+"/aware",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/aware",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.announced !== undefined){
let data7 = data.announced;
if(typeof data7 === "string"){
if(!(formats0(data7))){
const err24 = {instancePath:instancePath+"/announced",schemaPath:"common.schema.json#/$defs/Announced/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/announced",schemaPath:"common.schema.json#/$defs/Announced/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.severity !== undefined){
let data8 = data.severity;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.level === undefined){
const err26 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/required",keyword:"required",params:{missingProperty: "level"},schema:schema31.properties.severity.required,parentSchema:schema31.properties.severity,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data8.rationale === undefined){
const err27 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/required",keyword:"required",params:{missingProperty: "rationale"},schema:schema31.properties.severity.required,parentSchema:schema31.properties.severity,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key1 in data8){
if(!((((((((key1 === "level") || (key1 === "rationale")) || (key1 === "assessed_by")) || (key1 === "known_exploited")) || (key1 === "automatable")) || (key1 === "total_impact")) || (key1 === "ransomware")) || (key1 === "cvss"))){
const err28 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.severity,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data8.level !== undefined){
let data9 = data8.level;
if(!(((data9 === 1) || (data9 === 2)) || (data9 === 3))){
const err29 = {instancePath:instancePath+"/severity/level",schemaPath:"#/properties/severity/properties/level/enum",keyword:"enum",params:{allowedValues: schema31.properties.severity.properties.level.enum},schema:schema31.properties.severity.properties.level.enum,parentSchema:schema31.properties.severity.properties.level,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data8.rationale !== undefined){
let data10 = data8.rationale;
if(typeof data10 === "string"){
if(func2(data10) > 600){
const err30 = {instancePath:instancePath+"/severity/rationale",schemaPath:"#/properties/severity/properties/rationale/maxLength",keyword:"maxLength",params:{limit: 600},schema:600,parentSchema:schema31.properties.severity.properties.rationale,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func2(data10) < 1){
const err31 = {instancePath:instancePath+"/severity/rationale",schemaPath:"#/properties/severity/properties/rationale/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.severity.properties.rationale,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern5.test(data10)){
const err32 = {instancePath:instancePath+"/severity/rationale",schemaPath:"#/properties/severity/properties/rationale/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema31.properties.severity.properties.rationale,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/severity/rationale",schemaPath:"#/properties/severity/properties/rationale/type",keyword:"type",params:{type: "string"},schema:schema31.properties.severity.properties.rationale.type,parentSchema:schema31.properties.severity.properties.rationale,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data8.assessed_by !== undefined){
let data11 = data8.assessed_by;
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
const err34 = {instancePath:instancePath+"/severity/assessed_by",schemaPath:"#/properties/severity/properties/assessed_by/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$"},schema:"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$",parentSchema:schema31.properties.severity.properties.assessed_by,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/severity/assessed_by",schemaPath:"#/properties/severity/properties/assessed_by/type",keyword:"type",params:{type: "string"},schema:schema31.properties.severity.properties.assessed_by.type,parentSchema:schema31.properties.severity.properties.assessed_by,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data8.known_exploited !== undefined){
let data12 = data8.known_exploited;
if(!(((data12 === "yes") || (data12 === "no")) || (data12 === "unknown"))){
const err36 = {instancePath:instancePath+"/severity/known_exploited",schemaPath:"common.schema.json#/$defs/Ternary/enum",keyword:"enum",params:{allowedValues: schema40.enum},schema:schema40.enum,parentSchema:schema40,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data8.automatable !== undefined){
let data13 = data8.automatable;
if(!(((data13 === "yes") || (data13 === "no")) || (data13 === "unknown"))){
const err37 = {instancePath:instancePath+"/severity/automatable",schemaPath:"common.schema.json#/$defs/Ternary/enum",keyword:"enum",params:{allowedValues: schema40.enum},schema:schema40.enum,parentSchema:schema40,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data8.total_impact !== undefined){
let data14 = data8.total_impact;
if(!(((data14 === "yes") || (data14 === "no")) || (data14 === "unknown"))){
const err38 = {instancePath:instancePath+"/severity/total_impact",schemaPath:"common.schema.json#/$defs/Ternary/enum",keyword:"enum",params:{allowedValues: schema40.enum},schema:schema40.enum,parentSchema:schema40,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data8.ransomware !== undefined){
let data15 = data8.ransomware;
if(!(((data15 === "yes") || (data15 === "no")) || (data15 === "unknown"))){
const err39 = {instancePath:instancePath+"/severity/ransomware",schemaPath:"common.schema.json#/$defs/Ternary/enum",keyword:"enum",params:{allowedValues: schema40.enum},schema:schema40.enum,parentSchema:schema40,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data8.cvss !== undefined){
let data16 = data8.cvss;
if(typeof data16 === "string"){
if(func2(data16) > 200){
const err40 = {instancePath:instancePath+"/severity/cvss",schemaPath:"#/properties/severity/properties/cvss/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.severity.properties.cvss,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(formats8(data16))){
const err41 = {instancePath:instancePath+"/severity/cvss",schemaPath:"#/properties/severity/properties/cvss/format",keyword:"format",params:{format: "cvss"},schema:"cvss",parentSchema:schema31.properties.severity.properties.cvss,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/severity/cvss",schemaPath:"#/properties/severity/properties/cvss/type",keyword:"type",params:{type: "string"},schema:schema31.properties.severity.properties.cvss.type,parentSchema:schema31.properties.severity.properties.cvss,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "object"},schema:schema31.properties.severity.type,parentSchema:schema31.properties.severity,data:data8};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.aliases !== undefined){
let data17 = data.aliases;
if(Array.isArray(data17)){
if(data17.length > 50){
const err44 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema31.properties.aliases,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
let data18 = data17[i0];
if(typeof data18 === "string"){
if(func2(data18) > 48){
const err45 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/properties/aliases/items/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema31.properties.aliases.items,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!pattern8.test(data18)){
const err46 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/properties/aliases/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+$"},schema:"^[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+$",parentSchema:schema31.properties.aliases.items,data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/properties/aliases/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.aliases.items.type,parentSchema:schema31.properties.aliases.items,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
const repeated0 = func8(data17);
if(repeated0 >= 0){
const err48 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema31.properties.aliases,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "array"},schema:schema31.properties.aliases.type,parentSchema:schema31.properties.aliases,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.references !== undefined){
if(!(validate22(data.references, {instancePath:instancePath+"/references",parentData:data,parentDataProperty:"references",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.affects !== undefined){
let data20 = data.affects;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(Object.keys(data20).length < 1){
const err50 = {instancePath:instancePath+"/affects",schemaPath:"#/properties/affects/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.affects,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key2 in data20){
if(!(((key2 === "everyone") || (key2 === "services")) || (key2 === "software"))){
const err51 = {instancePath:instancePath+"/affects",schemaPath:"#/properties/affects/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.affects,data:data20};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data20.everyone !== undefined){
let data21 = data20.everyone;
if(true !== data21){
const err52 = {instancePath:instancePath+"/affects/everyone",schemaPath:"#/properties/affects/properties/everyone/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema31.properties.affects.properties.everyone,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data20.services !== undefined){
let data22 = data20.services;
if(Array.isArray(data22)){
if(data22.length > 200){
const err53 = {instancePath:instancePath+"/affects/services",schemaPath:"#/properties/affects/properties/services/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema31.properties.affects.properties.services,data:data22};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data22.length < 1){
const err54 = {instancePath:instancePath+"/affects/services",schemaPath:"#/properties/affects/properties/services/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.affects.properties.services,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
if(!(validate26(data22[i1], {instancePath:instancePath+"/affects/services/" + i1,parentData:data22,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err55 = {instancePath:instancePath+"/affects/services",schemaPath:"#/properties/affects/properties/services/type",keyword:"type",params:{type: "array"},schema:schema31.properties.affects.properties.services.type,parentSchema:schema31.properties.affects.properties.services,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data20.software !== undefined){
let data24 = data20.software;
if(Array.isArray(data24)){
if(data24.length > 200){
const err56 = {instancePath:instancePath+"/affects/software",schemaPath:"#/properties/affects/properties/software/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema31.properties.affects.properties.software,data:data24};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data24.length < 1){
const err57 = {instancePath:instancePath+"/affects/software",schemaPath:"#/properties/affects/properties/software/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.affects.properties.software,data:data24};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
if(!(validate28(data24[i2], {instancePath:instancePath+"/affects/software/" + i2,parentData:data24,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err58 = {instancePath:instancePath+"/affects/software",schemaPath:"#/properties/affects/properties/software/type",keyword:"type",params:{type: "array"},schema:schema31.properties.affects.properties.software.type,parentSchema:schema31.properties.affects.properties.software,data:data24};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/affects",schemaPath:"#/properties/affects/type",keyword:"type",params:{type: "object"},schema:schema31.properties.affects.type,parentSchema:schema31.properties.affects,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.malicious !== undefined){
let data26 = data.malicious;
if(!(((data26 === "yes") || (data26 === "no")) || (data26 === "unknown"))){
const err60 = {instancePath:instancePath+"/malicious",schemaPath:"common.schema.json#/$defs/Ternary/enum",keyword:"enum",params:{allowedValues: schema40.enum},schema:schema40.enum,parentSchema:schema40,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.cross_border !== undefined){
let data27 = data.cross_border;
if(!(((data27 === "yes") || (data27 === "no")) || (data27 === "unknown"))){
const err61 = {instancePath:instancePath+"/cross_border",schemaPath:"common.schema.json#/$defs/Ternary/enum",keyword:"enum",params:{allowedValues: schema40.enum},schema:schema40.enum,parentSchema:schema40,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.guidance !== undefined){
if(!(validate30(data.guidance, {instancePath:instancePath+"/guidance",parentData:data,parentDataProperty:"guidance",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.next_update !== undefined){
let data29 = data.next_update;
if(typeof data29 === "string"){
if(!(formats0(data29))){
const err62 = {instancePath:instancePath+"/next_update",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data29};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/next_update",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data29};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.embargo !== undefined){
let data30 = data.embargo;
if(typeof data30 === "string"){
if(!(formats0(data30))){
const err64 = {instancePath:instancePath+"/embargo",schemaPath:"common.schema.json#/$defs/Embargo/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data30};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/embargo",schemaPath:"common.schema.json#/$defs/Embargo/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.merged_into !== undefined){
let data31 = data.merged_into;
if(typeof data31 === "string"){
if(!pattern4.test(data31)){
const err66 = {instancePath:instancePath+"/merged_into",schemaPath:"common.schema.json#/$defs/IncidentId/pattern",keyword:"pattern",params:{pattern: "^INC-[0-9]{4}-[0-9]{4,6}$"},schema:"^INC-[0-9]{4}-[0-9]{4,6}$",parentSchema:schema33,data:data31};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/merged_into",schemaPath:"common.schema.json#/$defs/IncidentId/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data31};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.caused_by !== undefined){
let data32 = data.caused_by;
if(typeof data32 === "string"){
if(!pattern18.test(data32)){
const err68 = {instancePath:instancePath+"/caused_by",schemaPath:"common.schema.json#/$defs/ChangeId/pattern",keyword:"pattern",params:{pattern: "^CHG-[0-9]{4}-[0-9]{4,6}$"},schema:"^CHG-[0-9]{4}-[0-9]{4,6}$",parentSchema:schema65,data:data32};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/caused_by",schemaPath:"common.schema.json#/$defs/ChangeId/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data32};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.coordination !== undefined){
if(!(validate34(data.coordination, {instancePath:instancePath+"/coordination",parentData:data,parentDataProperty:"coordination",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.corrections !== undefined){
if(!(validate36(data.corrections, {instancePath:instancePath+"/corrections",parentData:data,parentDataProperty:"corrections",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.emergency !== undefined){
if(!(validate38(data.emergency, {instancePath:instancePath+"/emergency",parentData:data,parentDataProperty:"emergency",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.evaluation !== undefined){
let data36 = data.evaluation;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(Object.keys(data36).length < 1){
const err70 = {instancePath:instancePath+"/evaluation",schemaPath:"#/properties/evaluation/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.evaluation,data:data36};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key3 in data36){
if(!((key3 === "preliminary") || (key3 === "final"))){
const err71 = {instancePath:instancePath+"/evaluation",schemaPath:"#/properties/evaluation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.evaluation,data:data36};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data36.preliminary !== undefined){
let data37 = data36.preliminary;
if(typeof data37 === "string"){
if(!(formats0(data37))){
const err72 = {instancePath:instancePath+"/evaluation/preliminary",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data37};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/evaluation/preliminary",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data37};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data36.final !== undefined){
let data38 = data36.final;
if(typeof data38 === "string"){
if(!(formats0(data38))){
const err74 = {instancePath:instancePath+"/evaluation/final",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data38};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/evaluation/final",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data38};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/evaluation",schemaPath:"#/properties/evaluation/type",keyword:"type",params:{type: "object"},schema:schema31.properties.evaluation.type,parentSchema:schema31.properties.evaluation,data:data36};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const change = validate40;
const schema79 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"change.schema.json","title":"Change","description":"The front matter of changes/CHG-YYYY-NNNN.md.","type":"object","additionalProperties":false,"required":["id","revision","title","type","risk","window","affects"],"properties":{"id":{"$ref":"common.schema.json#/$defs/ChangeId"},"revision":{"$ref":"common.schema.json#/$defs/Revision"},"title":{"$ref":"common.schema.json#/$defs/Text","translatable":true,"description":"What changes, as the customer meets it."},"type":{"enum":["standard","normal","emergency"],"description":"standard: done often, by a proven recipe; normal: judged anew; emergency: cannot wait for its notice period."},"end_of_life":{"const":true,"description":"What customers use today ends with it: they must move to something else, and are told long before."},"risk":{"enum":["low","medium","high"],"description":"How likely and how bad a failure is."},"announced":{"$ref":"common.schema.json#/$defs/Announced"},"window":{"type":"object","additionalProperties":false,"required":["planned_start","planned_end"],"description":"Planned and actual times are kept apart; the actual ones are written when they have happened.","properties":{"planned_start":{"$ref":"common.schema.json#/$defs/Instant"},"planned_end":{"$ref":"common.schema.json#/$defs/Instant"},"actual_start":{"$ref":"common.schema.json#/$defs/Instant"},"actual_end":{"$ref":"common.schema.json#/$defs/Instant"}}},"affects":{"type":"object","additionalProperties":false,"minProperties":1,"description":"Whom the change touches: users of services, owners of software, or everyone.","properties":{"everyone":{"const":true,"description":"Every customer is concerned."},"services":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"common.schema.json#/$defs/PlannedEffect"}},"software":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"common.schema.json#/$defs/Software"}}}},"noticed":{"$ref":"common.schema.json#/$defs/Text","translatable":true,"description":"What customers notice while it runs."},"if_not_done":{"$ref":"common.schema.json#/$defs/Text","translatable":true,"description":"What happens to a customer who does not do what is required."},"guidance":{"$ref":"common.schema.json#/$defs/Guidance"},"rollback":{"type":"object","additionalProperties":false,"required":["possible"],"properties":{"possible":{"type":"boolean"},"plan":{"$ref":"common.schema.json#/$defs/Text","translatable":true,"description":"How we go back."},"duration":{"$ref":"common.schema.json#/$defs/Duration"}}},"reminders":{"type":"array","maxItems":5,"uniqueItems":true,"items":{"type":"integer","minimum":1,"maximum":8760},"description":"Hours before the planned start at which customers are reminded; without it, those of the policy."},"moves":{"type":"array","maxItems":50,"description":"Each time the window was moved, oldest first: when we said so, why, and the window as it was before.","items":{"type":"object","additionalProperties":false,"required":["at","reason","planned_start","planned_end"],"properties":{"at":{"$ref":"common.schema.json#/$defs/Instant"},"reason":{"$ref":"common.schema.json#/$defs/Text","translatable":true},"planned_start":{"$ref":"common.schema.json#/$defs/Instant","description":"The planned start before this move."},"planned_end":{"$ref":"common.schema.json#/$defs/Instant","description":"The planned end before this move."}}}},"cancelled":{"$ref":"#/$defs/End","description":"The change will not be made."},"rolled_back":{"$ref":"#/$defs/End","description":"The change was made and undone."},"report":{"type":"object","additionalProperties":false,"required":["at","measured"],"description":"The impact report: what was measured, held against what was planned. Its text is `## Report`.","properties":{"at":{"$ref":"common.schema.json#/$defs/Instant"},"measured":{"type":"array","maxItems":200,"items":{"$ref":"common.schema.json#/$defs/PlannedEffect"}}}},"despite":{"type":"array","minItems":1,"maxItems":20,"description":"Changes and incidents that this change meets on the same service and region, and why it is made all the same.","items":{"type":"object","additionalProperties":false,"required":["entry","reason"],"properties":{"entry":{"type":"string","pattern":"^(?:INC|CHG)-[0-9]{4}-[0-9]{4,6}$","help":"write the id of the entry, such as CHG-2024-0001"},"reason":{"$ref":"common.schema.json#/$defs/Text"}}}},"references":{"$ref":"common.schema.json#/$defs/References"},"series":{"$ref":"common.schema.json#/$defs/Slug","description":"Waves of one change carry the same name."},"embargo":{"$ref":"common.schema.json#/$defs/Embargo"},"coordination":{"$ref":"common.schema.json#/$defs/Coordination"},"corrections":{"$ref":"common.schema.json#/$defs/Corrections"},"emergency":{"$ref":"common.schema.json#/$defs/Emergency"}},"$defs":{"End":{"type":"object","additionalProperties":false,"required":["at","reason"],"properties":{"at":{"$ref":"common.schema.json#/$defs/Instant"},"reason":{"$ref":"common.schema.json#/$defs/Text","translatable":true}}}}};
const schema92 = {"type":"string","pattern":"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$","description":"A length of time, ISO 8601 in days, hours and minutes, more than nothing.","help":"write it as PT15M, PT4H or P14D"};
const pattern28 = new RegExp("^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$", "u");
const pattern36 = new RegExp("^(?:INC|CHG)-[0-9]{4}-[0-9]{4,6}$", "u");
const schema88 = {"type":"object","additionalProperties":false,"required":["service","regions","effect"],"properties":{"service":{"$ref":"#/$defs/Slug","description":"A service of catalog/services."},"regions":{"type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"$ref":"#/$defs/Slug"},"description":"Regions of that service."},"effect":{"$ref":"#/$defs/Effect"},"downtime":{"$ref":"#/$defs/Duration","description":"How long the service is expected to be (or, in a report, was) unavailable; it is held against the service's SLA."}}};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.service === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "service"},schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.regions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "regions"},schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.effect === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "effect"},schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "service") || (key0 === "regions")) || (key0 === "effect")) || (key0 === "downtime"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.service !== undefined){
let data0 = data.service;
if(typeof data0 === "string"){
if(func2(data0) > 48){
const err4 = {instancePath:instancePath+"/service",schemaPath:"#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern10.test(data0)){
const err5 = {instancePath:instancePath+"/service",schemaPath:"#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/service",schemaPath:"#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.regions !== undefined){
let data1 = data.regions;
if(Array.isArray(data1)){
if(data1.length > 100){
const err7 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema88.properties.regions,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.length < 1){
const err8 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema88.properties.regions,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func2(data2) > 48){
const err9 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern10.test(data2)){
const err10 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
const repeated0 = func8(data1);
if(repeated0 >= 0){
const err12 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema88.properties.regions,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},schema:schema88.properties.regions.type,parentSchema:schema88.properties.regions,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.effect !== undefined){
let data3 = data.effect;
if(!((((data3 === "none") || (data3 === "degraded")) || (data3 === "partial-outage")) || (data3 === "outage"))){
const err14 = {instancePath:instancePath+"/effect",schemaPath:"#/$defs/Effect/enum",keyword:"enum",params:{allowedValues: schema51.enum},schema:schema51.enum,parentSchema:schema51,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.downtime !== undefined){
let data4 = data.downtime;
if(typeof data4 === "string"){
if(!pattern28.test(data4)){
const err15 = {instancePath:instancePath+"/downtime",schemaPath:"#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/downtime",schemaPath:"#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema88.type,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.purl === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "purl"},schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.versions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "versions"},schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "purl") || (key0 === "versions")) || (key0 === "fixed"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.purl !== undefined){
let data0 = data.purl;
if(typeof data0 === "string"){
if(func2(data0) > 300){
const err3 = {instancePath:instancePath+"/purl",schemaPath:"#/properties/purl/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema52.properties.purl,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(formats12(data0))){
const err4 = {instancePath:instancePath+"/purl",schemaPath:"#/properties/purl/format",keyword:"format",params:{format: "package-url"},schema:"package-url",parentSchema:schema52.properties.purl,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/purl",schemaPath:"#/properties/purl/type",keyword:"type",params:{type: "string"},schema:schema52.properties.purl.type,parentSchema:schema52.properties.purl,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.versions !== undefined){
let data1 = data.versions;
if(typeof data1 === "string"){
if(func2(data1) > 500){
const err6 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema52.properties.versions,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(formats14(data1))){
const err7 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/format",keyword:"format",params:{format: "version-range"},schema:"version-range",parentSchema:schema52.properties.versions,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "string"},schema:schema52.properties.versions.type,parentSchema:schema52.properties.versions,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.fixed !== undefined){
let data2 = data.fixed;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err9 = {instancePath:instancePath+"/fixed",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/fixed",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(data2)){
const err11 = {instancePath:instancePath+"/fixed",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/fixed",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 20){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate31(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema104 = {"type":"object","additionalProperties":false,"required":["at","reason"],"properties":{"at":{"$ref":"common.schema.json#/$defs/Instant"},"reason":{"$ref":"common.schema.json#/$defs/Text","translatable":true}}};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.reason === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "at") || (key0 === "reason"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.at !== undefined){
let data0 = data.at;
if(typeof data0 === "string"){
if(!(formats0(data0))){
const err3 = {instancePath:instancePath+"/at",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/at",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.reason !== undefined){
let data1 = data.reason;
if(typeof data1 === "string"){
if(func2(data1) > 300){
const err5 = {instancePath:instancePath+"/reason",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func2(data1) < 1){
const err6 = {instancePath:instancePath+"/reason",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern5.test(data1)){
const err7 = {instancePath:instancePath+"/reason",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/reason",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema104.type,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 50){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate23(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 20){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.party === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "party"},schema:schema66.items.required,parentSchema:schema66.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.role === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "role"},schema:schema66.items.required,parentSchema:schema66.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.since === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "since"},schema:schema66.items.required,parentSchema:schema66.items,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "party") || (key0 === "role")) || (key0 === "since"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema66.items,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.party !== undefined){
let data1 = data0.party;
if(typeof data1 === "string"){
if(func2(data1) > 300){
const err5 = {instancePath:instancePath+"/" + i0+"/party",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func2(data1) < 1){
const err6 = {instancePath:instancePath+"/" + i0+"/party",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern5.test(data1)){
const err7 = {instancePath:instancePath+"/" + i0+"/party",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/" + i0+"/party",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.role !== undefined){
let data2 = data0.role;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err9 = {instancePath:instancePath+"/" + i0+"/role",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/" + i0+"/role",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(data2)){
const err11 = {instancePath:instancePath+"/" + i0+"/role",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/" + i0+"/role",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.since !== undefined){
let data3 = data0.since;
if(typeof data3 === "string"){
if(!(formats0(data3))){
const err13 = {instancePath:instancePath+"/" + i0+"/since",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/" + i0+"/since",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},schema:schema66.items.type,parentSchema:schema66.items,data:data0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 50){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.moment === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "moment"},schema:schema70.items.required,parentSchema:schema70.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.at === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "at"},schema:schema70.items.required,parentSchema:schema70.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.reason === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "reason"},schema:schema70.items.required,parentSchema:schema70.items,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "moment") || (key0 === "at")) || (key0 === "reason"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema70.items,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.moment !== undefined){
let data1 = data0.moment;
if(typeof data1 === "string"){
if(func2(data1) > 48){
const err5 = {instancePath:instancePath+"/" + i0+"/moment",schemaPath:"#/items/properties/moment/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema70.items.properties.moment,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern21.test(data1)){
const err6 = {instancePath:instancePath+"/" + i0+"/moment",schemaPath:"#/items/properties/moment/pattern",keyword:"pattern",params:{pattern: "^[a-z]+(?:-[a-z0-9]+)*(?:\\.[0-9]+)?$"},schema:"^[a-z]+(?:-[a-z0-9]+)*(?:\\.[0-9]+)?$",parentSchema:schema70.items.properties.moment,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/" + i0+"/moment",schemaPath:"#/items/properties/moment/type",keyword:"type",params:{type: "string"},schema:schema70.items.properties.moment.type,parentSchema:schema70.items.properties.moment,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.at !== undefined){
let data2 = data0.at;
if(typeof data2 === "string"){
if(!(formats0(data2))){
const err8 = {instancePath:instancePath+"/" + i0+"/at",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/" + i0+"/at",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.reason !== undefined){
let data3 = data0.reason;
if(typeof data3 === "string"){
if(func2(data3) > 300){
const err10 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data3) < 1){
const err11 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data3)){
const err12 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},schema:schema70.items.type,parentSchema:schema70.items,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema70.type,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reason === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.guidance_due === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "guidance_due"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.review_due === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "review_due"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "reason") || (key0 === "guidance_due")) || (key0 === "review_due"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.reason !== undefined){
let data0 = data.reason;
if(typeof data0 === "string"){
if(func2(data0) > 300){
const err4 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern5.test(data0)){
const err6 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.guidance_due !== undefined){
let data1 = data.guidance_due;
if(typeof data1 === "string"){
if(!(formats0(data1))){
const err8 = {instancePath:instancePath+"/guidance_due",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/guidance_due",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.review_due !== undefined){
let data2 = data.review_due;
if(typeof data2 === "string"){
if(!(formats0(data2))){
const err10 = {instancePath:instancePath+"/review_due",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/review_due",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema73.type,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="change.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.revision === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "revision"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.risk === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "risk"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.window === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "window"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.affects === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "affects"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema79.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern18.test(data0)){
const err8 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/ChangeId/pattern",keyword:"pattern",params:{pattern: "^CHG-[0-9]{4}-[0-9]{4,6}$"},schema:"^CHG-[0-9]{4}-[0-9]{4,6}$",parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/ChangeId/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.revision !== undefined){
let data1 = data.revision;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err10 = {instancePath:instancePath+"/revision",schemaPath:"common.schema.json#/$defs/Revision/type",keyword:"type",params:{type: "integer"},schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9999 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/revision",schemaPath:"common.schema.json#/$defs/Revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},schema:9999,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/revision",schemaPath:"common.schema.json#/$defs/Revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err13 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data2) < 1){
const err14 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern5.test(data2)){
const err15 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.type !== undefined){
let data3 = data.type;
if(!(((data3 === "standard") || (data3 === "normal")) || (data3 === "emergency"))){
const err17 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema79.properties.type.enum},schema:schema79.properties.type.enum,parentSchema:schema79.properties.type,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.end_of_life !== undefined){
let data4 = data.end_of_life;
if(true !== data4){
const err18 = {instancePath:instancePath+"/end_of_life",schemaPath:"#/properties/end_of_life/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema79.properties.end_of_life,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.risk !== undefined){
let data5 = data.risk;
if(!(((data5 === "low") || (data5 === "medium")) || (data5 === "high"))){
const err19 = {instancePath:instancePath+"/risk",schemaPath:"#/properties/risk/enum",keyword:"enum",params:{allowedValues: schema79.properties.risk.enum},schema:schema79.properties.risk.enum,parentSchema:schema79.properties.risk,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.announced !== undefined){
let data6 = data.announced;
if(typeof data6 === "string"){
if(!(formats0(data6))){
const err20 = {instancePath:instancePath+"/announced",schemaPath:"common.schema.json#/$defs/Announced/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/announced",schemaPath:"common.schema.json#/$defs/Announced/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.window !== undefined){
let data7 = data.window;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.planned_start === undefined){
const err22 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/required",keyword:"required",params:{missingProperty: "planned_start"},schema:schema79.properties.window.required,parentSchema:schema79.properties.window,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7.planned_end === undefined){
const err23 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/required",keyword:"required",params:{missingProperty: "planned_end"},schema:schema79.properties.window.required,parentSchema:schema79.properties.window,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key1 in data7){
if(!((((key1 === "planned_start") || (key1 === "planned_end")) || (key1 === "actual_start")) || (key1 === "actual_end"))){
const err24 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema79.properties.window,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.planned_start !== undefined){
let data8 = data7.planned_start;
if(typeof data8 === "string"){
if(!(formats0(data8))){
const err25 = {instancePath:instancePath+"/window/planned_start",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/window/planned_start",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.planned_end !== undefined){
let data9 = data7.planned_end;
if(typeof data9 === "string"){
if(!(formats0(data9))){
const err27 = {instancePath:instancePath+"/window/planned_end",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/window/planned_end",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data7.actual_start !== undefined){
let data10 = data7.actual_start;
if(typeof data10 === "string"){
if(!(formats0(data10))){
const err29 = {instancePath:instancePath+"/window/actual_start",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/window/actual_start",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data7.actual_end !== undefined){
let data11 = data7.actual_end;
if(typeof data11 === "string"){
if(!(formats0(data11))){
const err31 = {instancePath:instancePath+"/window/actual_end",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/window/actual_end",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "object"},schema:schema79.properties.window.type,parentSchema:schema79.properties.window,data:data7};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.affects !== undefined){
let data12 = data.affects;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length < 1){
const err34 = {instancePath:instancePath+"/affects",schemaPath:"#/properties/affects/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema79.properties.affects,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key2 in data12){
if(!(((key2 === "everyone") || (key2 === "services")) || (key2 === "software"))){
const err35 = {instancePath:instancePath+"/affects",schemaPath:"#/properties/affects/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema79.properties.affects,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.everyone !== undefined){
let data13 = data12.everyone;
if(true !== data13){
const err36 = {instancePath:instancePath+"/affects/everyone",schemaPath:"#/properties/affects/properties/everyone/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema79.properties.affects.properties.everyone,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data12.services !== undefined){
let data14 = data12.services;
if(Array.isArray(data14)){
if(data14.length > 200){
const err37 = {instancePath:instancePath+"/affects/services",schemaPath:"#/properties/affects/properties/services/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema79.properties.affects.properties.services,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data14.length < 1){
const err38 = {instancePath:instancePath+"/affects/services",schemaPath:"#/properties/affects/properties/services/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema79.properties.affects.properties.services,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
if(!(validate41(data14[i0], {instancePath:instancePath+"/affects/services/" + i0,parentData:data14,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/affects/services",schemaPath:"#/properties/affects/properties/services/type",keyword:"type",params:{type: "array"},schema:schema79.properties.affects.properties.services.type,parentSchema:schema79.properties.affects.properties.services,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data12.software !== undefined){
let data16 = data12.software;
if(Array.isArray(data16)){
if(data16.length > 200){
const err40 = {instancePath:instancePath+"/affects/software",schemaPath:"#/properties/affects/properties/software/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema79.properties.affects.properties.software,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data16.length < 1){
const err41 = {instancePath:instancePath+"/affects/software",schemaPath:"#/properties/affects/properties/software/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema79.properties.affects.properties.software,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(!(validate43(data16[i1], {instancePath:instancePath+"/affects/software/" + i1,parentData:data16,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
const err42 = {instancePath:instancePath+"/affects/software",schemaPath:"#/properties/affects/properties/software/type",keyword:"type",params:{type: "array"},schema:schema79.properties.affects.properties.software.type,parentSchema:schema79.properties.affects.properties.software,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/affects",schemaPath:"#/properties/affects/type",keyword:"type",params:{type: "object"},schema:schema79.properties.affects.type,parentSchema:schema79.properties.affects,data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.noticed !== undefined){
let data18 = data.noticed;
if(typeof data18 === "string"){
if(func2(data18) > 300){
const err44 = {instancePath:instancePath+"/noticed",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(func2(data18) < 1){
const err45 = {instancePath:instancePath+"/noticed",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!pattern5.test(data18)){
const err46 = {instancePath:instancePath+"/noticed",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/noticed",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.if_not_done !== undefined){
let data19 = data.if_not_done;
if(typeof data19 === "string"){
if(func2(data19) > 300){
const err48 = {instancePath:instancePath+"/if_not_done",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data19};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(func2(data19) < 1){
const err49 = {instancePath:instancePath+"/if_not_done",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!pattern5.test(data19)){
const err50 = {instancePath:instancePath+"/if_not_done",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/if_not_done",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.guidance !== undefined){
if(!(validate45(data.guidance, {instancePath:instancePath+"/guidance",parentData:data,parentDataProperty:"guidance",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.rollback !== undefined){
let data21 = data.rollback;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.possible === undefined){
const err52 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/required",keyword:"required",params:{missingProperty: "possible"},schema:schema79.properties.rollback.required,parentSchema:schema79.properties.rollback,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key3 in data21){
if(!(((key3 === "possible") || (key3 === "plan")) || (key3 === "duration"))){
const err53 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema79.properties.rollback,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data21.possible !== undefined){
let data22 = data21.possible;
if(typeof data22 !== "boolean"){
const err54 = {instancePath:instancePath+"/rollback/possible",schemaPath:"#/properties/rollback/properties/possible/type",keyword:"type",params:{type: "boolean"},schema:schema79.properties.rollback.properties.possible.type,parentSchema:schema79.properties.rollback.properties.possible,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data21.plan !== undefined){
let data23 = data21.plan;
if(typeof data23 === "string"){
if(func2(data23) > 300){
const err55 = {instancePath:instancePath+"/rollback/plan",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(func2(data23) < 1){
const err56 = {instancePath:instancePath+"/rollback/plan",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!pattern5.test(data23)){
const err57 = {instancePath:instancePath+"/rollback/plan",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/rollback/plan",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data23};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data21.duration !== undefined){
let data24 = data21.duration;
if(typeof data24 === "string"){
if(!pattern28.test(data24)){
const err59 = {instancePath:instancePath+"/rollback/duration",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data24};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/rollback/duration",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data24};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/type",keyword:"type",params:{type: "object"},schema:schema79.properties.rollback.type,parentSchema:schema79.properties.rollback,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.reminders !== undefined){
let data25 = data.reminders;
if(Array.isArray(data25)){
if(data25.length > 5){
const err62 = {instancePath:instancePath+"/reminders",schemaPath:"#/properties/reminders/maxItems",keyword:"maxItems",params:{limit: 5},schema:5,parentSchema:schema79.properties.reminders,data:data25};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err63 = {instancePath:instancePath+"/reminders/" + i2,schemaPath:"#/properties/reminders/items/type",keyword:"type",params:{type: "integer"},schema:schema79.properties.reminders.items.type,parentSchema:schema79.properties.reminders.items,data:data26};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 8760 || isNaN(data26)){
const err64 = {instancePath:instancePath+"/reminders/" + i2,schemaPath:"#/properties/reminders/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8760},schema:8760,parentSchema:schema79.properties.reminders.items,data:data26};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err65 = {instancePath:instancePath+"/reminders/" + i2,schemaPath:"#/properties/reminders/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema79.properties.reminders.items,data:data26};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
const repeated0 = func8(data25);
if(repeated0 >= 0){
const err66 = {instancePath:instancePath+"/reminders",schemaPath:"#/properties/reminders/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema79.properties.reminders,data:data25};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/reminders",schemaPath:"#/properties/reminders/type",keyword:"type",params:{type: "array"},schema:schema79.properties.reminders.type,parentSchema:schema79.properties.reminders,data:data25};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.moves !== undefined){
let data27 = data.moves;
if(Array.isArray(data27)){
if(data27.length > 50){
const err68 = {instancePath:instancePath+"/moves",schemaPath:"#/properties/moves/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema79.properties.moves,data:data27};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len3 = data27.length;
for(let i3=0; i3<len3; i3++){
let data28 = data27[i3];
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.at === undefined){
const err69 = {instancePath:instancePath+"/moves/" + i3,schemaPath:"#/properties/moves/items/required",keyword:"required",params:{missingProperty: "at"},schema:schema79.properties.moves.items.required,parentSchema:schema79.properties.moves.items,data:data28};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data28.reason === undefined){
const err70 = {instancePath:instancePath+"/moves/" + i3,schemaPath:"#/properties/moves/items/required",keyword:"required",params:{missingProperty: "reason"},schema:schema79.properties.moves.items.required,parentSchema:schema79.properties.moves.items,data:data28};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data28.planned_start === undefined){
const err71 = {instancePath:instancePath+"/moves/" + i3,schemaPath:"#/properties/moves/items/required",keyword:"required",params:{missingProperty: "planned_start"},schema:schema79.properties.moves.items.required,parentSchema:schema79.properties.moves.items,data:data28};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data28.planned_end === undefined){
const err72 = {instancePath:instancePath+"/moves/" + i3,schemaPath:"#/properties/moves/items/required",keyword:"required",params:{missingProperty: "planned_end"},schema:schema79.properties.moves.items.required,parentSchema:schema79.properties.moves.items,data:data28};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key4 in data28){
if(!((((key4 === "at") || (key4 === "reason")) || (key4 === "planned_start")) || (key4 === "planned_end"))){
const err73 = {instancePath:instancePath+"/moves/" + i3,schemaPath:"#/properties/moves/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema79.properties.moves.items,data:data28};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data28.at !== undefined){
let data29 = data28.at;
if(typeof data29 === "string"){
if(!(formats0(data29))){
const err74 = {instancePath:instancePath+"/moves/" + i3+"/at",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data29};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/moves/" + i3+"/at",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data29};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data28.reason !== undefined){
let data30 = data28.reason;
if(typeof data30 === "string"){
if(func2(data30) > 300){
const err76 = {instancePath:instancePath+"/moves/" + i3+"/reason",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data30};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(func2(data30) < 1){
const err77 = {instancePath:instancePath+"/moves/" + i3+"/reason",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data30};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!pattern5.test(data30)){
const err78 = {instancePath:instancePath+"/moves/" + i3+"/reason",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data30};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/moves/" + i3+"/reason",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data30};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data28.planned_start !== undefined){
let data31 = data28.planned_start;
if(typeof data31 === "string"){
if(!(formats0(data31))){
const err80 = {instancePath:instancePath+"/moves/" + i3+"/planned_start",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data31};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/moves/" + i3+"/planned_start",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data31};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data28.planned_end !== undefined){
let data32 = data28.planned_end;
if(typeof data32 === "string"){
if(!(formats0(data32))){
const err82 = {instancePath:instancePath+"/moves/" + i3+"/planned_end",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data32};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/moves/" + i3+"/planned_end",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data32};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/moves/" + i3,schemaPath:"#/properties/moves/items/type",keyword:"type",params:{type: "object"},schema:schema79.properties.moves.items.type,parentSchema:schema79.properties.moves.items,data:data28};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/moves",schemaPath:"#/properties/moves/type",keyword:"type",params:{type: "array"},schema:schema79.properties.moves.type,parentSchema:schema79.properties.moves,data:data27};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.cancelled !== undefined){
if(!(validate48(data.cancelled, {instancePath:instancePath+"/cancelled",parentData:data,parentDataProperty:"cancelled",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.rolled_back !== undefined){
if(!(validate48(data.rolled_back, {instancePath:instancePath+"/rolled_back",parentData:data,parentDataProperty:"rolled_back",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.report !== undefined){
let data35 = data.report;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.at === undefined){
const err86 = {instancePath:instancePath+"/report",schemaPath:"#/properties/report/required",keyword:"required",params:{missingProperty: "at"},schema:schema79.properties.report.required,parentSchema:schema79.properties.report,data:data35};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data35.measured === undefined){
const err87 = {instancePath:instancePath+"/report",schemaPath:"#/properties/report/required",keyword:"required",params:{missingProperty: "measured"},schema:schema79.properties.report.required,parentSchema:schema79.properties.report,data:data35};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key5 in data35){
if(!((key5 === "at") || (key5 === "measured"))){
const err88 = {instancePath:instancePath+"/report",schemaPath:"#/properties/report/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema79.properties.report,data:data35};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data35.at !== undefined){
let data36 = data35.at;
if(typeof data36 === "string"){
if(!(formats0(data36))){
const err89 = {instancePath:instancePath+"/report/at",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data36};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/report/at",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data36};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data35.measured !== undefined){
let data37 = data35.measured;
if(Array.isArray(data37)){
if(data37.length > 200){
const err91 = {instancePath:instancePath+"/report/measured",schemaPath:"#/properties/report/properties/measured/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema79.properties.report.properties.measured,data:data37};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
const len4 = data37.length;
for(let i4=0; i4<len4; i4++){
if(!(validate41(data37[i4], {instancePath:instancePath+"/report/measured/" + i4,parentData:data37,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err92 = {instancePath:instancePath+"/report/measured",schemaPath:"#/properties/report/properties/measured/type",keyword:"type",params:{type: "array"},schema:schema79.properties.report.properties.measured.type,parentSchema:schema79.properties.report.properties.measured,data:data37};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/report",schemaPath:"#/properties/report/type",keyword:"type",params:{type: "object"},schema:schema79.properties.report.type,parentSchema:schema79.properties.report,data:data35};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.despite !== undefined){
let data39 = data.despite;
if(Array.isArray(data39)){
if(data39.length > 20){
const err94 = {instancePath:instancePath+"/despite",schemaPath:"#/properties/despite/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema79.properties.despite,data:data39};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data39.length < 1){
const err95 = {instancePath:instancePath+"/despite",schemaPath:"#/properties/despite/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema79.properties.despite,data:data39};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
const len5 = data39.length;
for(let i5=0; i5<len5; i5++){
let data40 = data39[i5];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.entry === undefined){
const err96 = {instancePath:instancePath+"/despite/" + i5,schemaPath:"#/properties/despite/items/required",keyword:"required",params:{missingProperty: "entry"},schema:schema79.properties.despite.items.required,parentSchema:schema79.properties.despite.items,data:data40};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data40.reason === undefined){
const err97 = {instancePath:instancePath+"/despite/" + i5,schemaPath:"#/properties/despite/items/required",keyword:"required",params:{missingProperty: "reason"},schema:schema79.properties.despite.items.required,parentSchema:schema79.properties.despite.items,data:data40};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
for(const key6 in data40){
if(!((key6 === "entry") || (key6 === "reason"))){
const err98 = {instancePath:instancePath+"/despite/" + i5,schemaPath:"#/properties/despite/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema79.properties.despite.items,data:data40};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data40.entry !== undefined){
let data41 = data40.entry;
if(typeof data41 === "string"){
if(!pattern36.test(data41)){
const err99 = {instancePath:instancePath+"/despite/" + i5+"/entry",schemaPath:"#/properties/despite/items/properties/entry/pattern",keyword:"pattern",params:{pattern: "^(?:INC|CHG)-[0-9]{4}-[0-9]{4,6}$"},schema:"^(?:INC|CHG)-[0-9]{4}-[0-9]{4,6}$",parentSchema:schema79.properties.despite.items.properties.entry,data:data41};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/despite/" + i5+"/entry",schemaPath:"#/properties/despite/items/properties/entry/type",keyword:"type",params:{type: "string"},schema:schema79.properties.despite.items.properties.entry.type,parentSchema:schema79.properties.despite.items.properties.entry,data:data41};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data40.reason !== undefined){
let data42 = data40.reason;
if(typeof data42 === "string"){
if(func2(data42) > 300){
const err101 = {instancePath:instancePath+"/despite/" + i5+"/reason",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data42};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(func2(data42) < 1){
const err102 = {instancePath:instancePath+"/despite/" + i5+"/reason",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data42};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!pattern5.test(data42)){
const err103 = {instancePath:instancePath+"/despite/" + i5+"/reason",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data42};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/despite/" + i5+"/reason",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data42};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/despite/" + i5,schemaPath:"#/properties/despite/items/type",keyword:"type",params:{type: "object"},schema:schema79.properties.despite.items.type,parentSchema:schema79.properties.despite.items,data:data40};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/despite",schemaPath:"#/properties/despite/type",keyword:"type",params:{type: "array"},schema:schema79.properties.despite.type,parentSchema:schema79.properties.despite,data:data39};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.references !== undefined){
if(!(validate52(data.references, {instancePath:instancePath+"/references",parentData:data,parentDataProperty:"references",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data.series !== undefined){
let data44 = data.series;
if(typeof data44 === "string"){
if(func2(data44) > 48){
const err107 = {instancePath:instancePath+"/series",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data44};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(!pattern10.test(data44)){
const err108 = {instancePath:instancePath+"/series",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data44};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/series",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data44};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data.embargo !== undefined){
let data45 = data.embargo;
if(typeof data45 === "string"){
if(!(formats0(data45))){
const err110 = {instancePath:instancePath+"/embargo",schemaPath:"common.schema.json#/$defs/Embargo/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data45};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/embargo",schemaPath:"common.schema.json#/$defs/Embargo/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data45};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.coordination !== undefined){
if(!(validate55(data.coordination, {instancePath:instancePath+"/coordination",parentData:data,parentDataProperty:"coordination",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.corrections !== undefined){
if(!(validate57(data.corrections, {instancePath:instancePath+"/corrections",parentData:data,parentDataProperty:"corrections",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.emergency !== undefined){
if(!(validate59(data.emergency, {instancePath:instancePath+"/emergency",parentData:data,parentDataProperty:"emergency",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err112 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema79.type,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const incident_translation = validate61;
const schema123 = {"$id":"translation-of-incident.schema.json","type":"object","additionalProperties":false,"required":["revision"],"properties":{"revision":{"type":"integer","minimum":1,"maximum":9999,"description":"The revision of the original that is translated."},"fallback":{"const":true,"description":"It is known to be older than the original: readers get the original, marked, until it is translated."},"title":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"The symptom as the customer meets it, not the cause.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true},"severity":{"type":"object","additionalProperties":false,"properties":{"rationale":{"type":"string","minLength":1,"maxLength":600,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","translatable":true,"description":"Why this level, in a sentence that customers read."}}},"references":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"title":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"What the reader finds there, as its publisher calls it.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":"optional"}}}},"guidance":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$","maxLength":48,"description":"A short name for machines.","help":"use lower-case letters, digits and single hyphens, at most 48 characters"},"title":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"The action as an order, such as: Update the xz packages.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true}},"required":["id"]}},"coordination":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"party":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"One line of plain text.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":"optional"},"role":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"One line of plain text.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true}}}},"corrections":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"reason":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"What was wrong, for the reader.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true}}}}}};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="translation-of-incident.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.revision === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "revision"},schema:schema123.required,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "revision") || (key0 === "fallback")) || (key0 === "title")) || (key0 === "severity")) || (key0 === "references")) || (key0 === "guidance")) || (key0 === "coordination")) || (key0 === "corrections"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.revision !== undefined){
let data0 = data.revision;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "integer"},schema:schema123.properties.revision.type,parentSchema:schema123.properties.revision,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9999 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},schema:9999,parentSchema:schema123.properties.revision,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema123.properties.revision,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.fallback !== undefined){
let data1 = data.fallback;
if(true !== data1){
const err5 = {instancePath:instancePath+"/fallback",schemaPath:"#/properties/fallback/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema123.properties.fallback,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err6 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema123.properties.title,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func2(data2) < 1){
const err7 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema123.properties.title,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern5.test(data2)){
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema123.properties.title,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},schema:schema123.properties.title.type,parentSchema:schema123.properties.title,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.severity !== undefined){
let data3 = data.severity;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(key1 === "rationale")){
const err10 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema123.properties.severity,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.rationale !== undefined){
let data4 = data3.rationale;
if(typeof data4 === "string"){
if(func2(data4) > 600){
const err11 = {instancePath:instancePath+"/severity/rationale",schemaPath:"#/properties/severity/properties/rationale/maxLength",keyword:"maxLength",params:{limit: 600},schema:600,parentSchema:schema123.properties.severity.properties.rationale,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/severity/rationale",schemaPath:"#/properties/severity/properties/rationale/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema123.properties.severity.properties.rationale,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern5.test(data4)){
const err13 = {instancePath:instancePath+"/severity/rationale",schemaPath:"#/properties/severity/properties/rationale/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema123.properties.severity.properties.rationale,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/severity/rationale",schemaPath:"#/properties/severity/properties/rationale/type",keyword:"type",params:{type: "string"},schema:schema123.properties.severity.properties.rationale.type,parentSchema:schema123.properties.severity.properties.rationale,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "object"},schema:schema123.properties.severity.type,parentSchema:schema123.properties.severity,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.references !== undefined){
let data5 = data.references;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(key2 === "title")){
const err16 = {instancePath:instancePath+"/references/" + i0,schemaPath:"#/properties/references/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema123.properties.references.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.title !== undefined){
let data7 = data6.title;
if(typeof data7 === "string"){
if(func2(data7) > 300){
const err17 = {instancePath:instancePath+"/references/" + i0+"/title",schemaPath:"#/properties/references/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema123.properties.references.items.properties.title,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func2(data7) < 1){
const err18 = {instancePath:instancePath+"/references/" + i0+"/title",schemaPath:"#/properties/references/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema123.properties.references.items.properties.title,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern5.test(data7)){
const err19 = {instancePath:instancePath+"/references/" + i0+"/title",schemaPath:"#/properties/references/items/properties/title/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema123.properties.references.items.properties.title,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/references/" + i0+"/title",schemaPath:"#/properties/references/items/properties/title/type",keyword:"type",params:{type: "string"},schema:schema123.properties.references.items.properties.title.type,parentSchema:schema123.properties.references.items.properties.title,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/references/" + i0,schemaPath:"#/properties/references/items/type",keyword:"type",params:{type: "object"},schema:schema123.properties.references.items.type,parentSchema:schema123.properties.references.items,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type: "array"},schema:schema123.properties.references.type,parentSchema:schema123.properties.references,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.guidance !== undefined){
let data8 = data.guidance;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.id === undefined){
const err23 = {instancePath:instancePath+"/guidance/" + i1,schemaPath:"#/properties/guidance/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema123.properties.guidance.items.required,parentSchema:schema123.properties.guidance.items,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data9){
if(!((key3 === "id") || (key3 === "title"))){
const err24 = {instancePath:instancePath+"/guidance/" + i1,schemaPath:"#/properties/guidance/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema123.properties.guidance.items,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.id !== undefined){
let data10 = data9.id;
if(typeof data10 === "string"){
if(func2(data10) > 48){
const err25 = {instancePath:instancePath+"/guidance/" + i1+"/id",schemaPath:"#/properties/guidance/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema123.properties.guidance.items.properties.id,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!pattern10.test(data10)){
const err26 = {instancePath:instancePath+"/guidance/" + i1+"/id",schemaPath:"#/properties/guidance/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema123.properties.guidance.items.properties.id,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/guidance/" + i1+"/id",schemaPath:"#/properties/guidance/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema123.properties.guidance.items.properties.id.type,parentSchema:schema123.properties.guidance.items.properties.id,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.title !== undefined){
let data11 = data9.title;
if(typeof data11 === "string"){
if(func2(data11) > 300){
const err28 = {instancePath:instancePath+"/guidance/" + i1+"/title",schemaPath:"#/properties/guidance/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema123.properties.guidance.items.properties.title,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func2(data11) < 1){
const err29 = {instancePath:instancePath+"/guidance/" + i1+"/title",schemaPath:"#/properties/guidance/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema123.properties.guidance.items.properties.title,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern5.test(data11)){
const err30 = {instancePath:instancePath+"/guidance/" + i1+"/title",schemaPath:"#/properties/guidance/items/properties/title/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema123.properties.guidance.items.properties.title,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/guidance/" + i1+"/title",schemaPath:"#/properties/guidance/items/properties/title/type",keyword:"type",params:{type: "string"},schema:schema123.properties.guidance.items.properties.title.type,parentSchema:schema123.properties.guidance.items.properties.title,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/guidance/" + i1,schemaPath:"#/properties/guidance/items/type",keyword:"type",params:{type: "object"},schema:schema123.properties.guidance.items.type,parentSchema:schema123.properties.guidance.items,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/guidance",schemaPath:"#/properties/guidance/type",keyword:"type",params:{type: "array"},schema:schema123.properties.guidance.type,parentSchema:schema123.properties.guidance,data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.coordination !== undefined){
let data12 = data.coordination;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key4 in data13){
if(!((key4 === "party") || (key4 === "role"))){
const err34 = {instancePath:instancePath+"/coordination/" + i2,schemaPath:"#/properties/coordination/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema123.properties.coordination.items,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data13.party !== undefined){
let data14 = data13.party;
if(typeof data14 === "string"){
if(func2(data14) > 300){
const err35 = {instancePath:instancePath+"/coordination/" + i2+"/party",schemaPath:"#/properties/coordination/items/properties/party/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema123.properties.coordination.items.properties.party,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func2(data14) < 1){
const err36 = {instancePath:instancePath+"/coordination/" + i2+"/party",schemaPath:"#/properties/coordination/items/properties/party/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema123.properties.coordination.items.properties.party,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!pattern5.test(data14)){
const err37 = {instancePath:instancePath+"/coordination/" + i2+"/party",schemaPath:"#/properties/coordination/items/properties/party/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema123.properties.coordination.items.properties.party,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/coordination/" + i2+"/party",schemaPath:"#/properties/coordination/items/properties/party/type",keyword:"type",params:{type: "string"},schema:schema123.properties.coordination.items.properties.party.type,parentSchema:schema123.properties.coordination.items.properties.party,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.role !== undefined){
let data15 = data13.role;
if(typeof data15 === "string"){
if(func2(data15) > 300){
const err39 = {instancePath:instancePath+"/coordination/" + i2+"/role",schemaPath:"#/properties/coordination/items/properties/role/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema123.properties.coordination.items.properties.role,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func2(data15) < 1){
const err40 = {instancePath:instancePath+"/coordination/" + i2+"/role",schemaPath:"#/properties/coordination/items/properties/role/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema123.properties.coordination.items.properties.role,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!pattern5.test(data15)){
const err41 = {instancePath:instancePath+"/coordination/" + i2+"/role",schemaPath:"#/properties/coordination/items/properties/role/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema123.properties.coordination.items.properties.role,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/coordination/" + i2+"/role",schemaPath:"#/properties/coordination/items/properties/role/type",keyword:"type",params:{type: "string"},schema:schema123.properties.coordination.items.properties.role.type,parentSchema:schema123.properties.coordination.items.properties.role,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/coordination/" + i2,schemaPath:"#/properties/coordination/items/type",keyword:"type",params:{type: "object"},schema:schema123.properties.coordination.items.type,parentSchema:schema123.properties.coordination.items,data:data13};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/coordination",schemaPath:"#/properties/coordination/type",keyword:"type",params:{type: "array"},schema:schema123.properties.coordination.type,parentSchema:schema123.properties.coordination,data:data12};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.corrections !== undefined){
let data16 = data.corrections;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key5 in data17){
if(!(key5 === "reason")){
const err45 = {instancePath:instancePath+"/corrections/" + i3,schemaPath:"#/properties/corrections/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema123.properties.corrections.items,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data17.reason !== undefined){
let data18 = data17.reason;
if(typeof data18 === "string"){
if(func2(data18) > 300){
const err46 = {instancePath:instancePath+"/corrections/" + i3+"/reason",schemaPath:"#/properties/corrections/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema123.properties.corrections.items.properties.reason,data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(func2(data18) < 1){
const err47 = {instancePath:instancePath+"/corrections/" + i3+"/reason",schemaPath:"#/properties/corrections/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema123.properties.corrections.items.properties.reason,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!pattern5.test(data18)){
const err48 = {instancePath:instancePath+"/corrections/" + i3+"/reason",schemaPath:"#/properties/corrections/items/properties/reason/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema123.properties.corrections.items.properties.reason,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/corrections/" + i3+"/reason",schemaPath:"#/properties/corrections/items/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema123.properties.corrections.items.properties.reason.type,parentSchema:schema123.properties.corrections.items.properties.reason,data:data18};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/corrections/" + i3,schemaPath:"#/properties/corrections/items/type",keyword:"type",params:{type: "object"},schema:schema123.properties.corrections.items.type,parentSchema:schema123.properties.corrections.items,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/corrections",schemaPath:"#/properties/corrections/type",keyword:"type",params:{type: "array"},schema:schema123.properties.corrections.type,parentSchema:schema123.properties.corrections,data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema123.type,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const change_translation = validate62;
const schema124 = {"$id":"translation-of-change.schema.json","type":"object","additionalProperties":false,"required":["revision"],"properties":{"revision":{"type":"integer","minimum":1,"maximum":9999,"description":"The revision of the original that is translated."},"fallback":{"const":true,"description":"It is known to be older than the original: readers get the original, marked, until it is translated."},"title":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"What changes, as the customer meets it.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true},"noticed":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"What customers notice while it runs.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true},"if_not_done":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"What happens to a customer who does not do what is required.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true},"guidance":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$","maxLength":48,"description":"A short name for machines.","help":"use lower-case letters, digits and single hyphens, at most 48 characters"},"title":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"The action as an order, such as: Update the xz packages.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true}},"required":["id"]}},"rollback":{"type":"object","additionalProperties":false,"properties":{"plan":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"How we go back.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true}}},"moves":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"reason":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"One line of plain text.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true}}}},"cancelled":{"type":"object","additionalProperties":false,"properties":{"reason":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"One line of plain text.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true}}},"rolled_back":{"type":"object","additionalProperties":false,"properties":{"reason":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"One line of plain text.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true}}},"references":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"title":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"What the reader finds there, as its publisher calls it.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":"optional"}}}},"coordination":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"party":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"One line of plain text.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":"optional"},"role":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"One line of plain text.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true}}}},"corrections":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"reason":{"type":"string","minLength":1,"maxLength":300,"pattern":"^\\S(?:[^\\r\\n]*\\S)?$","description":"What was wrong, for the reader.","help":"write one line of plain text, at most 300 characters, without spaces around it","translatable":true}}}}}};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="translation-of-change.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.revision === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "revision"},schema:schema124.required,parentSchema:schema124,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema124.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema124,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.revision !== undefined){
let data0 = data.revision;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "integer"},schema:schema124.properties.revision.type,parentSchema:schema124.properties.revision,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9999 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},schema:9999,parentSchema:schema124.properties.revision,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema124.properties.revision,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.fallback !== undefined){
let data1 = data.fallback;
if(true !== data1){
const err5 = {instancePath:instancePath+"/fallback",schemaPath:"#/properties/fallback/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema124.properties.fallback,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err6 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.title,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func2(data2) < 1){
const err7 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.title,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern5.test(data2)){
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.title,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},schema:schema124.properties.title.type,parentSchema:schema124.properties.title,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.noticed !== undefined){
let data3 = data.noticed;
if(typeof data3 === "string"){
if(func2(data3) > 300){
const err10 = {instancePath:instancePath+"/noticed",schemaPath:"#/properties/noticed/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.noticed,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data3) < 1){
const err11 = {instancePath:instancePath+"/noticed",schemaPath:"#/properties/noticed/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.noticed,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data3)){
const err12 = {instancePath:instancePath+"/noticed",schemaPath:"#/properties/noticed/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.noticed,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/noticed",schemaPath:"#/properties/noticed/type",keyword:"type",params:{type: "string"},schema:schema124.properties.noticed.type,parentSchema:schema124.properties.noticed,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.if_not_done !== undefined){
let data4 = data.if_not_done;
if(typeof data4 === "string"){
if(func2(data4) > 300){
const err14 = {instancePath:instancePath+"/if_not_done",schemaPath:"#/properties/if_not_done/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.if_not_done,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func2(data4) < 1){
const err15 = {instancePath:instancePath+"/if_not_done",schemaPath:"#/properties/if_not_done/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.if_not_done,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern5.test(data4)){
const err16 = {instancePath:instancePath+"/if_not_done",schemaPath:"#/properties/if_not_done/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.if_not_done,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/if_not_done",schemaPath:"#/properties/if_not_done/type",keyword:"type",params:{type: "string"},schema:schema124.properties.if_not_done.type,parentSchema:schema124.properties.if_not_done,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.guidance !== undefined){
let data5 = data.guidance;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.id === undefined){
const err18 = {instancePath:instancePath+"/guidance/" + i0,schemaPath:"#/properties/guidance/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema124.properties.guidance.items.required,parentSchema:schema124.properties.guidance.items,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "id") || (key1 === "title"))){
const err19 = {instancePath:instancePath+"/guidance/" + i0,schemaPath:"#/properties/guidance/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema124.properties.guidance.items,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.id !== undefined){
let data7 = data6.id;
if(typeof data7 === "string"){
if(func2(data7) > 48){
const err20 = {instancePath:instancePath+"/guidance/" + i0+"/id",schemaPath:"#/properties/guidance/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema124.properties.guidance.items.properties.id,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern10.test(data7)){
const err21 = {instancePath:instancePath+"/guidance/" + i0+"/id",schemaPath:"#/properties/guidance/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema124.properties.guidance.items.properties.id,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/guidance/" + i0+"/id",schemaPath:"#/properties/guidance/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema124.properties.guidance.items.properties.id.type,parentSchema:schema124.properties.guidance.items.properties.id,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.title !== undefined){
let data8 = data6.title;
if(typeof data8 === "string"){
if(func2(data8) > 300){
const err23 = {instancePath:instancePath+"/guidance/" + i0+"/title",schemaPath:"#/properties/guidance/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.guidance.items.properties.title,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func2(data8) < 1){
const err24 = {instancePath:instancePath+"/guidance/" + i0+"/title",schemaPath:"#/properties/guidance/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.guidance.items.properties.title,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!pattern5.test(data8)){
const err25 = {instancePath:instancePath+"/guidance/" + i0+"/title",schemaPath:"#/properties/guidance/items/properties/title/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.guidance.items.properties.title,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/guidance/" + i0+"/title",schemaPath:"#/properties/guidance/items/properties/title/type",keyword:"type",params:{type: "string"},schema:schema124.properties.guidance.items.properties.title.type,parentSchema:schema124.properties.guidance.items.properties.title,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/guidance/" + i0,schemaPath:"#/properties/guidance/items/type",keyword:"type",params:{type: "object"},schema:schema124.properties.guidance.items.type,parentSchema:schema124.properties.guidance.items,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/guidance",schemaPath:"#/properties/guidance/type",keyword:"type",params:{type: "array"},schema:schema124.properties.guidance.type,parentSchema:schema124.properties.guidance,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.rollback !== undefined){
let data9 = data.rollback;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!(key2 === "plan")){
const err29 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema124.properties.rollback,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.plan !== undefined){
let data10 = data9.plan;
if(typeof data10 === "string"){
if(func2(data10) > 300){
const err30 = {instancePath:instancePath+"/rollback/plan",schemaPath:"#/properties/rollback/properties/plan/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.rollback.properties.plan,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func2(data10) < 1){
const err31 = {instancePath:instancePath+"/rollback/plan",schemaPath:"#/properties/rollback/properties/plan/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.rollback.properties.plan,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern5.test(data10)){
const err32 = {instancePath:instancePath+"/rollback/plan",schemaPath:"#/properties/rollback/properties/plan/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.rollback.properties.plan,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/rollback/plan",schemaPath:"#/properties/rollback/properties/plan/type",keyword:"type",params:{type: "string"},schema:schema124.properties.rollback.properties.plan.type,parentSchema:schema124.properties.rollback.properties.plan,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/type",keyword:"type",params:{type: "object"},schema:schema124.properties.rollback.type,parentSchema:schema124.properties.rollback,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.moves !== undefined){
let data11 = data.moves;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key3 in data12){
if(!(key3 === "reason")){
const err35 = {instancePath:instancePath+"/moves/" + i1,schemaPath:"#/properties/moves/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema124.properties.moves.items,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.reason !== undefined){
let data13 = data12.reason;
if(typeof data13 === "string"){
if(func2(data13) > 300){
const err36 = {instancePath:instancePath+"/moves/" + i1+"/reason",schemaPath:"#/properties/moves/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.moves.items.properties.reason,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func2(data13) < 1){
const err37 = {instancePath:instancePath+"/moves/" + i1+"/reason",schemaPath:"#/properties/moves/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.moves.items.properties.reason,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!pattern5.test(data13)){
const err38 = {instancePath:instancePath+"/moves/" + i1+"/reason",schemaPath:"#/properties/moves/items/properties/reason/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.moves.items.properties.reason,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/moves/" + i1+"/reason",schemaPath:"#/properties/moves/items/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema124.properties.moves.items.properties.reason.type,parentSchema:schema124.properties.moves.items.properties.reason,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/moves/" + i1,schemaPath:"#/properties/moves/items/type",keyword:"type",params:{type: "object"},schema:schema124.properties.moves.items.type,parentSchema:schema124.properties.moves.items,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/moves",schemaPath:"#/properties/moves/type",keyword:"type",params:{type: "array"},schema:schema124.properties.moves.type,parentSchema:schema124.properties.moves,data:data11};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.cancelled !== undefined){
let data14 = data.cancelled;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key4 in data14){
if(!(key4 === "reason")){
const err42 = {instancePath:instancePath+"/cancelled",schemaPath:"#/properties/cancelled/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema124.properties.cancelled,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data14.reason !== undefined){
let data15 = data14.reason;
if(typeof data15 === "string"){
if(func2(data15) > 300){
const err43 = {instancePath:instancePath+"/cancelled/reason",schemaPath:"#/properties/cancelled/properties/reason/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.cancelled.properties.reason,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func2(data15) < 1){
const err44 = {instancePath:instancePath+"/cancelled/reason",schemaPath:"#/properties/cancelled/properties/reason/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.cancelled.properties.reason,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!pattern5.test(data15)){
const err45 = {instancePath:instancePath+"/cancelled/reason",schemaPath:"#/properties/cancelled/properties/reason/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.cancelled.properties.reason,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/cancelled/reason",schemaPath:"#/properties/cancelled/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema124.properties.cancelled.properties.reason.type,parentSchema:schema124.properties.cancelled.properties.reason,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/cancelled",schemaPath:"#/properties/cancelled/type",keyword:"type",params:{type: "object"},schema:schema124.properties.cancelled.type,parentSchema:schema124.properties.cancelled,data:data14};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.rolled_back !== undefined){
let data16 = data.rolled_back;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key5 in data16){
if(!(key5 === "reason")){
const err48 = {instancePath:instancePath+"/rolled_back",schemaPath:"#/properties/rolled_back/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema124.properties.rolled_back,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data16.reason !== undefined){
let data17 = data16.reason;
if(typeof data17 === "string"){
if(func2(data17) > 300){
const err49 = {instancePath:instancePath+"/rolled_back/reason",schemaPath:"#/properties/rolled_back/properties/reason/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.rolled_back.properties.reason,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(func2(data17) < 1){
const err50 = {instancePath:instancePath+"/rolled_back/reason",schemaPath:"#/properties/rolled_back/properties/reason/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.rolled_back.properties.reason,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!pattern5.test(data17)){
const err51 = {instancePath:instancePath+"/rolled_back/reason",schemaPath:"#/properties/rolled_back/properties/reason/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.rolled_back.properties.reason,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/rolled_back/reason",schemaPath:"#/properties/rolled_back/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema124.properties.rolled_back.properties.reason.type,parentSchema:schema124.properties.rolled_back.properties.reason,data:data17};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/rolled_back",schemaPath:"#/properties/rolled_back/type",keyword:"type",params:{type: "object"},schema:schema124.properties.rolled_back.type,parentSchema:schema124.properties.rolled_back,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.references !== undefined){
let data18 = data.references;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key6 in data19){
if(!(key6 === "title")){
const err54 = {instancePath:instancePath+"/references/" + i2,schemaPath:"#/properties/references/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema124.properties.references.items,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data19.title !== undefined){
let data20 = data19.title;
if(typeof data20 === "string"){
if(func2(data20) > 300){
const err55 = {instancePath:instancePath+"/references/" + i2+"/title",schemaPath:"#/properties/references/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.references.items.properties.title,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(func2(data20) < 1){
const err56 = {instancePath:instancePath+"/references/" + i2+"/title",schemaPath:"#/properties/references/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.references.items.properties.title,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!pattern5.test(data20)){
const err57 = {instancePath:instancePath+"/references/" + i2+"/title",schemaPath:"#/properties/references/items/properties/title/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.references.items.properties.title,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/references/" + i2+"/title",schemaPath:"#/properties/references/items/properties/title/type",keyword:"type",params:{type: "string"},schema:schema124.properties.references.items.properties.title.type,parentSchema:schema124.properties.references.items.properties.title,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/references/" + i2,schemaPath:"#/properties/references/items/type",keyword:"type",params:{type: "object"},schema:schema124.properties.references.items.type,parentSchema:schema124.properties.references.items,data:data19};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type: "array"},schema:schema124.properties.references.type,parentSchema:schema124.properties.references,data:data18};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.coordination !== undefined){
let data21 = data.coordination;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
let data22 = data21[i3];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key7 in data22){
if(!((key7 === "party") || (key7 === "role"))){
const err61 = {instancePath:instancePath+"/coordination/" + i3,schemaPath:"#/properties/coordination/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema124.properties.coordination.items,data:data22};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data22.party !== undefined){
let data23 = data22.party;
if(typeof data23 === "string"){
if(func2(data23) > 300){
const err62 = {instancePath:instancePath+"/coordination/" + i3+"/party",schemaPath:"#/properties/coordination/items/properties/party/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.coordination.items.properties.party,data:data23};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(func2(data23) < 1){
const err63 = {instancePath:instancePath+"/coordination/" + i3+"/party",schemaPath:"#/properties/coordination/items/properties/party/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.coordination.items.properties.party,data:data23};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!pattern5.test(data23)){
const err64 = {instancePath:instancePath+"/coordination/" + i3+"/party",schemaPath:"#/properties/coordination/items/properties/party/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.coordination.items.properties.party,data:data23};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/coordination/" + i3+"/party",schemaPath:"#/properties/coordination/items/properties/party/type",keyword:"type",params:{type: "string"},schema:schema124.properties.coordination.items.properties.party.type,parentSchema:schema124.properties.coordination.items.properties.party,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data22.role !== undefined){
let data24 = data22.role;
if(typeof data24 === "string"){
if(func2(data24) > 300){
const err66 = {instancePath:instancePath+"/coordination/" + i3+"/role",schemaPath:"#/properties/coordination/items/properties/role/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.coordination.items.properties.role,data:data24};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(func2(data24) < 1){
const err67 = {instancePath:instancePath+"/coordination/" + i3+"/role",schemaPath:"#/properties/coordination/items/properties/role/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.coordination.items.properties.role,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(!pattern5.test(data24)){
const err68 = {instancePath:instancePath+"/coordination/" + i3+"/role",schemaPath:"#/properties/coordination/items/properties/role/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.coordination.items.properties.role,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/coordination/" + i3+"/role",schemaPath:"#/properties/coordination/items/properties/role/type",keyword:"type",params:{type: "string"},schema:schema124.properties.coordination.items.properties.role.type,parentSchema:schema124.properties.coordination.items.properties.role,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/coordination/" + i3,schemaPath:"#/properties/coordination/items/type",keyword:"type",params:{type: "object"},schema:schema124.properties.coordination.items.type,parentSchema:schema124.properties.coordination.items,data:data22};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/coordination",schemaPath:"#/properties/coordination/type",keyword:"type",params:{type: "array"},schema:schema124.properties.coordination.type,parentSchema:schema124.properties.coordination,data:data21};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.corrections !== undefined){
let data25 = data.corrections;
if(Array.isArray(data25)){
const len4 = data25.length;
for(let i4=0; i4<len4; i4++){
let data26 = data25[i4];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key8 in data26){
if(!(key8 === "reason")){
const err72 = {instancePath:instancePath+"/corrections/" + i4,schemaPath:"#/properties/corrections/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema124.properties.corrections.items,data:data26};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data26.reason !== undefined){
let data27 = data26.reason;
if(typeof data27 === "string"){
if(func2(data27) > 300){
const err73 = {instancePath:instancePath+"/corrections/" + i4+"/reason",schemaPath:"#/properties/corrections/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema124.properties.corrections.items.properties.reason,data:data27};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(func2(data27) < 1){
const err74 = {instancePath:instancePath+"/corrections/" + i4+"/reason",schemaPath:"#/properties/corrections/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema124.properties.corrections.items.properties.reason,data:data27};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!pattern5.test(data27)){
const err75 = {instancePath:instancePath+"/corrections/" + i4+"/reason",schemaPath:"#/properties/corrections/items/properties/reason/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema124.properties.corrections.items.properties.reason,data:data27};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/corrections/" + i4+"/reason",schemaPath:"#/properties/corrections/items/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema124.properties.corrections.items.properties.reason.type,parentSchema:schema124.properties.corrections.items.properties.reason,data:data27};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/corrections/" + i4,schemaPath:"#/properties/corrections/items/type",keyword:"type",params:{type: "object"},schema:schema124.properties.corrections.items.type,parentSchema:schema124.properties.corrections.items,data:data26};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/corrections",schemaPath:"#/properties/corrections/type",keyword:"type",params:{type: "array"},schema:schema124.properties.corrections.type,parentSchema:schema124.properties.corrections,data:data25};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema124.type,parentSchema:schema124,data};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const policy = validate63;
const schema125 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"policy.schema.json","title":"Policy","description":"catalog/policy.yaml: what a level means, who is written to how, and how the pages are branded.","type":"object","additionalProperties":false,"required":["brand","repository","languages","tiers","levels","changes","limits"],"properties":{"brand":{"type":"object","additionalProperties":false,"required":["name","url","from","support"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Localized","description":"The provider, as customers know it."},"url":{"$ref":"common.schema.json#/$defs/Url","description":"Where the status site is published, without a trailing slash."},"from":{"type":"string","format":"email","maxLength":254,"description":"The sender of emails."},"support":{"$ref":"common.schema.json#/$defs/Url","description":"Where a customer asks for help and changes preferences."},"color":{"type":"string","pattern":"^#[0-9a-f]{6}$","description":"The accent colour, as #rrggbb."},"unsubscribe":{"$ref":"common.schema.json#/$defs/Url","pattern":"[/=]$","description":"Where one click unsubscribes (RFC 8058): a token is written right behind it. Without it, mails name only the address of `support`.","help":"end it with / or =, such as https://care.example.com/unsubscribe/"}}},"repository":{"enum":["public","private"],"description":"Who can read this repository. An embargo needs a private one."},"languages":{"type":"array","maxItems":100,"minItems":1,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/Language"},"description":"The languages of notices and site; entries are written in the first one."},"groups":{"type":"array","maxItems":100,"description":"The service groups, in the order of the status page.","items":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"$ref":"common.schema.json#/$defs/Slug"},"name":{"$ref":"common.schema.json#/$defs/Localized"}}}},"regions":{"type":"array","maxItems":200,"description":"The regions, with their names.","items":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"$ref":"common.schema.json#/$defs/Slug"},"name":{"$ref":"common.schema.json#/$defs/Localized"}}}},"tiers":{"type":"array","maxItems":20,"minItems":1,"description":"The contracts, the best first.","items":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"$ref":"common.schema.json#/$defs/Slug"},"name":{"$ref":"common.schema.json#/$defs/Localized"}}}},"levels":{"type":"object","additionalProperties":false,"required":["1","2","3"],"description":"What each level means and how hard we try.","properties":{"1":{"$ref":"#/$defs/Level"},"2":{"$ref":"#/$defs/Level"},"3":{"$ref":"#/$defs/Level"}}},"changes":{"type":"object","additionalProperties":false,"required":["channels","reminders"],"properties":{"channels":{"$ref":"#/$defs/Channels"},"reminders":{"type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"integer","minimum":1,"maximum":8760},"description":"Hours before the planned start at which customers are reminded."},"notice":{"type":"array","maxItems":50,"description":"How long before its planned start a change must be announced: of all lines that fit it, the longest period counts.","items":{"type":"object","additionalProperties":false,"required":["period"],"properties":{"type":{"enum":["standard","normal","emergency"],"description":"Only changes of this type."},"effect":{"$ref":"common.schema.json#/$defs/Effect","description":"Only changes with this effect or a worse one."},"must_act":{"type":"boolean","description":"Only changes for which customers must do something, or need not."},"end_of_life":{"type":"boolean","description":"Only changes that end something customers use, or do not."},"period":{"$ref":"common.schema.json#/$defs/Duration"}}}},"freezes":{"type":"array","maxItems":200,"description":"When nothing may be changed, unless it is an emergency.","items":{"type":"object","additionalProperties":false,"required":["name","from","until"],"properties":{"name":{"$ref":"common.schema.json#/$defs/Text","description":"What it is for, such as: end of the business year."},"from":{"$ref":"common.schema.json#/$defs/Instant"},"until":{"$ref":"common.schema.json#/$defs/Instant"},"repeat":{"enum":["weekly","monthly","yearly"],"description":"It comes again, at the same time of the week, month or year in UTC."},"regions":{"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"common.schema.json#/$defs/Slug"},"description":"Only in these regions."},"services":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"common.schema.json#/$defs/Slug"},"description":"Only these services."},"tiers":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"common.schema.json#/$defs/Slug"},"description":"Only changes that reach a customer of these tiers."}}}},"apart":{"$ref":"common.schema.json#/$defs/Duration","description":"A change may not begin sooner than this while an incident is open on the same service and region, or on one it depends on."},"unknown":{"$ref":"#/$defs/Unknown"},"call":{"$ref":"#/$defs/Call"}}},"approvals":{"$ref":"#/$defs/Approvals"},"limits":{"type":"object","additionalProperties":false,"required":["oldest","evaluation_preliminary","evaluation"],"properties":{"oldest":{"$ref":"common.schema.json#/$defs/Duration","description":"A moment older than this that nobody was told of is held for a person to decide."},"evaluation_preliminary":{"$ref":"common.schema.json#/$defs/Duration","description":"After the end of a Level 1 incident, when the preliminary evaluation is owed."},"evaluation":{"$ref":"common.schema.json#/$defs/Duration","description":"After the end, when evaluation or report is owed."}}},"providers":{"type":"object","additionalProperties":false,"description":"Who carries each channel. Without any line it is the outbox: nothing leaves this machine. Once one is real, a channel that is used and has no line is held.","properties":{"email":{"enum":["outbox","sendgrid","smtp"]},"sms":{"enum":["outbox","twilio","huawei"]},"voice":{"enum":["outbox","twilio"]},"paging":{"enum":["outbox","pagerduty"]},"chat":{"enum":["outbox","platform"],"description":"platform: the one that the contact's address names."},"webhook":{"enum":["outbox","standard"],"description":"standard: Standard Webhooks."}}},"duty":{"type":"string","pattern":"^cus-[a-z0-9]{4,32}$","description":"The care team's own record in the registry: its contacts hear of what reached nobody, over every channel that they have. No notice goes to it otherwise."}},"$defs":{"People":{"type":"array","maxItems":100,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$","help":"write the user's login, without @; a workflow cannot read who is in a team"}},"Approvals":{"type":"object","additionalProperties":false,"required":["roles","approvers","large_audience","emergency"],"description":"Who may approve what, and how many people it takes. What a pull request changes here holds from the next one on. The gate has no registry: its comments know customers by their random ids, and no setting gives them a name.","properties":{"roles":{"type":"object","additionalProperties":false,"required":["assessor","guidance","reviewer","duty_manager"],"properties":{"assessor":{"$ref":"#/$defs/People","description":"Judge the severity of incidents and the impact of changes."},"guidance":{"$ref":"#/$defs/People","description":"Judge what customers are asked to do."},"reviewer":{"$ref":"#/$defs/People","description":"Judge what customers read."},"duty_manager":{"$ref":"#/$defs/People","description":"May let a first warning out, and an emergency change."}}},"approvers":{"type":"object","additionalProperties":false,"required":["1","2","3","change","change_felt"],"description":"How many people besides the author must have approved.","properties":{"1":{"$ref":"#/$defs/Approvers","description":"Of a Level 1 incident."},"2":{"$ref":"#/$defs/Approvers","description":"Of a Level 2 incident."},"3":{"$ref":"#/$defs/Approvers","description":"Of a Level 3 incident."},"change":{"$ref":"#/$defs/Approvers","description":"Of a change."},"change_felt":{"$ref":"#/$defs/Approvers","description":"Of a change with an outage, or for which customers must act."}}},"large_audience":{"type":"number","minimum":0,"maximum":1,"description":"Above this share of all customers, and where the audience is not known, it takes one more."},"emergency":{"type":"object","additionalProperties":false,"required":["guidance","review"],"description":"How long a first warning may owe its other stages.","properties":{"guidance":{"$ref":"common.schema.json#/$defs/Duration"},"review":{"$ref":"common.schema.json#/$defs/Duration"}}},"maintainers":{"$ref":"#/$defs/People","description":"Own everything that is no entry: policy, catalogue, templates, workflows."}}},"Approvers":{"type":"integer","minimum":1,"maximum":10},"Channel":{"enum":["email","sms","voice","paging","chat","webhook","call"]},"Channels":{"type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/Slug"},"additionalProperties":{"type":"array","maxItems":20,"uniqueItems":true,"items":{"$ref":"#/$defs/Channel"}},"description":"For each tier, the channels that are used; an empty list or a missing tier means site, feeds and calendar only."},"Level":{"type":"object","additionalProperties":false,"required":["meaning","channels","cadence"],"properties":{"meaning":{"$ref":"common.schema.json#/$defs/Localized"},"channels":{"$ref":"#/$defs/Channels"},"cadence":{"$ref":"common.schema.json#/$defs/Duration","description":"While an incident is open, customers hear from us at least this often."},"unsubscribe":{"type":"boolean","description":"A contact's preferences are respected; default true."},"escalation":{"type":"array","maxItems":7,"uniqueItems":true,"items":{"$ref":"#/$defs/Channel"},"description":"Where no contact of a customer accepted a notice, the next run tries these channels one after the other, and then the duty manager."},"unknown":{"$ref":"#/$defs/Unknown"},"call":{"$ref":"#/$defs/Call"}}},"Unknown":{"enum":["hold","resend"],"description":"What becomes of a delivery whose end nobody can tell: it waits for a person (hold, the default), or it is sent again, perhaps twice."},"Call":{"$ref":"common.schema.json#/$defs/Duration","description":"By when the care engineer calls, where `channels` say call."}}};
const schema128 = {"type":"string","pattern":"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$","description":"A BCP 47 language tag.","help":"write it as en or zh-CN"};
const schema143 = {"enum":["hold","resend"],"description":"What becomes of a delivery whose end nobody can tell: it waits for a person (hold, the default), or it is sent again, perhaps twice."};
const schema126 = {"description":"A text for every language, or one text per language. The first language of the policy must be among them.","anyOf":[{"$ref":"#/$defs/Text"},{"type":"object","propertyNames":{"$ref":"#/$defs/Language"},"additionalProperties":{"$ref":"#/$defs/Text"},"minProperties":1}],"help":"write one line of text, or a map such as { en: Storage, zh-CN: 存储 }"};
const pattern66 = new RegExp("^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$", "u");

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data === "string"){
if(func2(data) > 300){
const err0 = {instancePath,schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err4 = {instancePath,schemaPath:"#/anyOf/1/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema126.anyOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
const _errs6 = errors;
if(typeof key0 === "string"){
if(!pattern66.test(key0)){
const err5 = {instancePath,schemaPath:"#/$defs/Language/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$"},schema:"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$",parentSchema:schema128,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath,schemaPath:"#/$defs/Language/type",keyword:"type",params:{type: "string"},schema:schema128.type,parentSchema:schema128,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid2 = _errs6 === errors;
if(!valid2){
const err7 = {instancePath,schemaPath:"#/anyOf/1/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema126.anyOf[1].propertyNames,parentSchema:schema126.anyOf[1],data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(typeof data0 === "string"){
if(func2(data0) > 300){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func2(data0) < 1){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern5.test(data0)){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema126.anyOf[1].type,parentSchema:schema126.anyOf[1],data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
if(!valid0){
const err13 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},schema:schema126.anyOf,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate64.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate64.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema137 = {"type":"object","additionalProperties":false,"required":["meaning","channels","cadence"],"properties":{"meaning":{"$ref":"common.schema.json#/$defs/Localized"},"channels":{"$ref":"#/$defs/Channels"},"cadence":{"$ref":"common.schema.json#/$defs/Duration","description":"While an incident is open, customers hear from us at least this often."},"unsubscribe":{"type":"boolean","description":"A contact's preferences are respected; default true."},"escalation":{"type":"array","maxItems":7,"uniqueItems":true,"items":{"$ref":"#/$defs/Channel"},"description":"Where no contact of a customer accepted a notice, the next run tries these channels one after the other, and then the duty manager."},"unknown":{"$ref":"#/$defs/Unknown"},"call":{"$ref":"#/$defs/Call"}}};
const schema140 = {"enum":["email","sms","voice","paging","chat","webhook","call"]};
const schema138 = {"type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/Slug"},"additionalProperties":{"type":"array","maxItems":20,"uniqueItems":true,"items":{"$ref":"#/$defs/Channel"}},"description":"For each tier, the channels that are used; an empty list or a missing tier means site, feeds and calendar only."};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(func2(key0) > 48){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern10.test(key0)){
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema138.propertyNames,parentSchema:schema138,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(Array.isArray(data0)){
if(data0.length > 20){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema138.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!(((((((data1 === "email") || (data1 === "sms")) || (data1 === "voice")) || (data1 === "paging")) || (data1 === "chat")) || (data1 === "webhook")) || (data1 === "call"))){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/Channel/enum",keyword:"enum",params:{allowedValues: schema140.enum},schema:schema140.enum,parentSchema:schema140,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
const repeated0 = func8(data0);
if(repeated0 >= 0){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema138.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema138.additionalProperties.type,parentSchema:schema138.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema138.type,parentSchema:schema138,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.meaning === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "meaning"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.channels === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "channels"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.cadence === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cadence"},schema:schema137.required,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "meaning") || (key0 === "channels")) || (key0 === "cadence")) || (key0 === "unsubscribe")) || (key0 === "escalation")) || (key0 === "unknown")) || (key0 === "call"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.meaning !== undefined){
if(!(validate64(data.meaning, {instancePath:instancePath+"/meaning",parentData:data,parentDataProperty:"meaning",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.channels !== undefined){
if(!(validate71(data.channels, {instancePath:instancePath+"/channels",parentData:data,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.cadence !== undefined){
let data2 = data.cadence;
if(typeof data2 === "string"){
if(!pattern28.test(data2)){
const err4 = {instancePath:instancePath+"/cadence",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/cadence",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.unsubscribe !== undefined){
let data3 = data.unsubscribe;
if(typeof data3 !== "boolean"){
const err6 = {instancePath:instancePath+"/unsubscribe",schemaPath:"#/properties/unsubscribe/type",keyword:"type",params:{type: "boolean"},schema:schema137.properties.unsubscribe.type,parentSchema:schema137.properties.unsubscribe,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.escalation !== undefined){
let data4 = data.escalation;
if(Array.isArray(data4)){
if(data4.length > 7){
const err7 = {instancePath:instancePath+"/escalation",schemaPath:"#/properties/escalation/maxItems",keyword:"maxItems",params:{limit: 7},schema:7,parentSchema:schema137.properties.escalation,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(!(((((((data5 === "email") || (data5 === "sms")) || (data5 === "voice")) || (data5 === "paging")) || (data5 === "chat")) || (data5 === "webhook")) || (data5 === "call"))){
const err8 = {instancePath:instancePath+"/escalation/" + i0,schemaPath:"#/$defs/Channel/enum",keyword:"enum",params:{allowedValues: schema140.enum},schema:schema140.enum,parentSchema:schema140,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
const repeated0 = func8(data4);
if(repeated0 >= 0){
const err9 = {instancePath:instancePath+"/escalation",schemaPath:"#/properties/escalation/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema137.properties.escalation,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/escalation",schemaPath:"#/properties/escalation/type",keyword:"type",params:{type: "array"},schema:schema137.properties.escalation.type,parentSchema:schema137.properties.escalation,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.unknown !== undefined){
let data6 = data.unknown;
if(!((data6 === "hold") || (data6 === "resend"))){
const err11 = {instancePath:instancePath+"/unknown",schemaPath:"#/$defs/Unknown/enum",keyword:"enum",params:{allowedValues: schema143.enum},schema:schema143.enum,parentSchema:schema143,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.call !== undefined){
let data7 = data.call;
if(typeof data7 === "string"){
if(!pattern28.test(data7)){
const err12 = {instancePath:instancePath+"/call",schemaPath:"#/$defs/Call/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/call",schemaPath:"#/$defs/Call/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema137.type,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema156 = {"type":"object","additionalProperties":false,"required":["roles","approvers","large_audience","emergency"],"description":"Who may approve what, and how many people it takes. What a pull request changes here holds from the next one on. The gate has no registry: its comments know customers by their random ids, and no setting gives them a name.","properties":{"roles":{"type":"object","additionalProperties":false,"required":["assessor","guidance","reviewer","duty_manager"],"properties":{"assessor":{"$ref":"#/$defs/People","description":"Judge the severity of incidents and the impact of changes."},"guidance":{"$ref":"#/$defs/People","description":"Judge what customers are asked to do."},"reviewer":{"$ref":"#/$defs/People","description":"Judge what customers read."},"duty_manager":{"$ref":"#/$defs/People","description":"May let a first warning out, and an emergency change."}}},"approvers":{"type":"object","additionalProperties":false,"required":["1","2","3","change","change_felt"],"description":"How many people besides the author must have approved.","properties":{"1":{"$ref":"#/$defs/Approvers","description":"Of a Level 1 incident."},"2":{"$ref":"#/$defs/Approvers","description":"Of a Level 2 incident."},"3":{"$ref":"#/$defs/Approvers","description":"Of a Level 3 incident."},"change":{"$ref":"#/$defs/Approvers","description":"Of a change."},"change_felt":{"$ref":"#/$defs/Approvers","description":"Of a change with an outage, or for which customers must act."}}},"large_audience":{"type":"number","minimum":0,"maximum":1,"description":"Above this share of all customers, and where the audience is not known, it takes one more."},"emergency":{"type":"object","additionalProperties":false,"required":["guidance","review"],"description":"How long a first warning may owe its other stages.","properties":{"guidance":{"$ref":"common.schema.json#/$defs/Duration"},"review":{"$ref":"common.schema.json#/$defs/Duration"}}},"maintainers":{"$ref":"#/$defs/People","description":"Own everything that is no entry: policy, catalogue, templates, workflows."}}};
const schema157 = {"type":"array","maxItems":100,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$","help":"write the user's login, without @; a workflow cannot read who is in a team"}};
const schema161 = {"type":"integer","minimum":1,"maximum":10};
const pattern84 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$", "u");

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.roles === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "roles"},schema:schema156.required,parentSchema:schema156,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.approvers === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "approvers"},schema:schema156.required,parentSchema:schema156,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.large_audience === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "large_audience"},schema:schema156.required,parentSchema:schema156,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.emergency === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "emergency"},schema:schema156.required,parentSchema:schema156,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "roles") || (key0 === "approvers")) || (key0 === "large_audience")) || (key0 === "emergency")) || (key0 === "maintainers"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema156,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.roles !== undefined){
let data0 = data.roles;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.assessor === undefined){
const err5 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "assessor"},schema:schema156.properties.roles.required,parentSchema:schema156.properties.roles,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0.guidance === undefined){
const err6 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "guidance"},schema:schema156.properties.roles.required,parentSchema:schema156.properties.roles,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0.reviewer === undefined){
const err7 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "reviewer"},schema:schema156.properties.roles.required,parentSchema:schema156.properties.roles,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data0.duty_manager === undefined){
const err8 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/required",keyword:"required",params:{missingProperty: "duty_manager"},schema:schema156.properties.roles.required,parentSchema:schema156.properties.roles,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data0){
if(!((((key1 === "assessor") || (key1 === "guidance")) || (key1 === "reviewer")) || (key1 === "duty_manager"))){
const err9 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema156.properties.roles,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.assessor !== undefined){
let data1 = data0.assessor;
if(Array.isArray(data1)){
if(data1.length > 100){
const err10 = {instancePath:instancePath+"/roles/assessor",schemaPath:"#/$defs/People/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema157,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern84.test(data2)){
const err11 = {instancePath:instancePath+"/roles/assessor/" + i0,schemaPath:"#/$defs/People/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$"},schema:"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$",parentSchema:schema157.items,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/roles/assessor/" + i0,schemaPath:"#/$defs/People/items/type",keyword:"type",params:{type: "string"},schema:schema157.items.type,parentSchema:schema157.items,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
const repeated0 = func8(data1);
if(repeated0 >= 0){
const err13 = {instancePath:instancePath+"/roles/assessor",schemaPath:"#/$defs/People/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema157,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/roles/assessor",schemaPath:"#/$defs/People/type",keyword:"type",params:{type: "array"},schema:schema157.type,parentSchema:schema157,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data0.guidance !== undefined){
let data3 = data0.guidance;
if(Array.isArray(data3)){
if(data3.length > 100){
const err15 = {instancePath:instancePath+"/roles/guidance",schemaPath:"#/$defs/People/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema157,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(!pattern84.test(data4)){
const err16 = {instancePath:instancePath+"/roles/guidance/" + i1,schemaPath:"#/$defs/People/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$"},schema:"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$",parentSchema:schema157.items,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/roles/guidance/" + i1,schemaPath:"#/$defs/People/items/type",keyword:"type",params:{type: "string"},schema:schema157.items.type,parentSchema:schema157.items,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
const repeated1 = func8(data3);
if(repeated1 >= 0){
const err18 = {instancePath:instancePath+"/roles/guidance",schemaPath:"#/$defs/People/uniqueItems",keyword:"uniqueItems",params:{i: repeated1},schema:true,parentSchema:schema157,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/roles/guidance",schemaPath:"#/$defs/People/type",keyword:"type",params:{type: "array"},schema:schema157.type,parentSchema:schema157,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data0.reviewer !== undefined){
let data5 = data0.reviewer;
if(Array.isArray(data5)){
if(data5.length > 100){
const err20 = {instancePath:instancePath+"/roles/reviewer",schemaPath:"#/$defs/People/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema157,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(typeof data6 === "string"){
if(!pattern84.test(data6)){
const err21 = {instancePath:instancePath+"/roles/reviewer/" + i2,schemaPath:"#/$defs/People/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$"},schema:"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$",parentSchema:schema157.items,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/roles/reviewer/" + i2,schemaPath:"#/$defs/People/items/type",keyword:"type",params:{type: "string"},schema:schema157.items.type,parentSchema:schema157.items,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
const repeated2 = func8(data5);
if(repeated2 >= 0){
const err23 = {instancePath:instancePath+"/roles/reviewer",schemaPath:"#/$defs/People/uniqueItems",keyword:"uniqueItems",params:{i: repeated2},schema:true,parentSchema:schema157,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/roles/reviewer",schemaPath:"#/$defs/People/type",keyword:"type",params:{type: "array"},schema:schema157.type,parentSchema:schema157,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data0.duty_manager !== undefined){
let data7 = data0.duty_manager;
if(Array.isArray(data7)){
if(data7.length > 100){
const err25 = {instancePath:instancePath+"/roles/duty_manager",schemaPath:"#/$defs/People/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema157,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len3 = data7.length;
for(let i3=0; i3<len3; i3++){
let data8 = data7[i3];
if(typeof data8 === "string"){
if(!pattern84.test(data8)){
const err26 = {instancePath:instancePath+"/roles/duty_manager/" + i3,schemaPath:"#/$defs/People/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$"},schema:"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$",parentSchema:schema157.items,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/roles/duty_manager/" + i3,schemaPath:"#/$defs/People/items/type",keyword:"type",params:{type: "string"},schema:schema157.items.type,parentSchema:schema157.items,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
const repeated3 = func8(data7);
if(repeated3 >= 0){
const err28 = {instancePath:instancePath+"/roles/duty_manager",schemaPath:"#/$defs/People/uniqueItems",keyword:"uniqueItems",params:{i: repeated3},schema:true,parentSchema:schema157,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/roles/duty_manager",schemaPath:"#/$defs/People/type",keyword:"type",params:{type: "array"},schema:schema157.type,parentSchema:schema157,data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "object"},schema:schema156.properties.roles.type,parentSchema:schema156.properties.roles,data:data0};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.approvers !== undefined){
let data9 = data.approvers;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9["1"] === undefined){
const err31 = {instancePath:instancePath+"/approvers",schemaPath:"#/properties/approvers/required",keyword:"required",params:{missingProperty: "1"},schema:schema156.properties.approvers.required,parentSchema:schema156.properties.approvers,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data9["2"] === undefined){
const err32 = {instancePath:instancePath+"/approvers",schemaPath:"#/properties/approvers/required",keyword:"required",params:{missingProperty: "2"},schema:schema156.properties.approvers.required,parentSchema:schema156.properties.approvers,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data9["3"] === undefined){
const err33 = {instancePath:instancePath+"/approvers",schemaPath:"#/properties/approvers/required",keyword:"required",params:{missingProperty: "3"},schema:schema156.properties.approvers.required,parentSchema:schema156.properties.approvers,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data9.change === undefined){
const err34 = {instancePath:instancePath+"/approvers",schemaPath:"#/properties/approvers/required",keyword:"required",params:{missingProperty: "change"},schema:schema156.properties.approvers.required,parentSchema:schema156.properties.approvers,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data9.change_felt === undefined){
const err35 = {instancePath:instancePath+"/approvers",schemaPath:"#/properties/approvers/required",keyword:"required",params:{missingProperty: "change_felt"},schema:schema156.properties.approvers.required,parentSchema:schema156.properties.approvers,data:data9};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key2 in data9){
if(!(((((key2 === "1") || (key2 === "2")) || (key2 === "3")) || (key2 === "change")) || (key2 === "change_felt"))){
const err36 = {instancePath:instancePath+"/approvers",schemaPath:"#/properties/approvers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema156.properties.approvers,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data9["1"] !== undefined){
let data10 = data9["1"];
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err37 = {instancePath:instancePath+"/approvers/1",schemaPath:"#/$defs/Approvers/type",keyword:"type",params:{type: "integer"},schema:schema161.type,parentSchema:schema161,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 10 || isNaN(data10)){
const err38 = {instancePath:instancePath+"/approvers/1",schemaPath:"#/$defs/Approvers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema161,data:data10};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err39 = {instancePath:instancePath+"/approvers/1",schemaPath:"#/$defs/Approvers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema161,data:data10};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data9["2"] !== undefined){
let data11 = data9["2"];
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err40 = {instancePath:instancePath+"/approvers/2",schemaPath:"#/$defs/Approvers/type",keyword:"type",params:{type: "integer"},schema:schema161.type,parentSchema:schema161,data:data11};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 10 || isNaN(data11)){
const err41 = {instancePath:instancePath+"/approvers/2",schemaPath:"#/$defs/Approvers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema161,data:data11};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data11 < 1 || isNaN(data11)){
const err42 = {instancePath:instancePath+"/approvers/2",schemaPath:"#/$defs/Approvers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema161,data:data11};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data9["3"] !== undefined){
let data12 = data9["3"];
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err43 = {instancePath:instancePath+"/approvers/3",schemaPath:"#/$defs/Approvers/type",keyword:"type",params:{type: "integer"},schema:schema161.type,parentSchema:schema161,data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 10 || isNaN(data12)){
const err44 = {instancePath:instancePath+"/approvers/3",schemaPath:"#/$defs/Approvers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema161,data:data12};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err45 = {instancePath:instancePath+"/approvers/3",schemaPath:"#/$defs/Approvers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema161,data:data12};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data9.change !== undefined){
let data13 = data9.change;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err46 = {instancePath:instancePath+"/approvers/change",schemaPath:"#/$defs/Approvers/type",keyword:"type",params:{type: "integer"},schema:schema161.type,parentSchema:schema161,data:data13};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 10 || isNaN(data13)){
const err47 = {instancePath:instancePath+"/approvers/change",schemaPath:"#/$defs/Approvers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema161,data:data13};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err48 = {instancePath:instancePath+"/approvers/change",schemaPath:"#/$defs/Approvers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema161,data:data13};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data9.change_felt !== undefined){
let data14 = data9.change_felt;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err49 = {instancePath:instancePath+"/approvers/change_felt",schemaPath:"#/$defs/Approvers/type",keyword:"type",params:{type: "integer"},schema:schema161.type,parentSchema:schema161,data:data14};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 10 || isNaN(data14)){
const err50 = {instancePath:instancePath+"/approvers/change_felt",schemaPath:"#/$defs/Approvers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema161,data:data14};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err51 = {instancePath:instancePath+"/approvers/change_felt",schemaPath:"#/$defs/Approvers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema161,data:data14};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
}
else {
const err52 = {instancePath:instancePath+"/approvers",schemaPath:"#/properties/approvers/type",keyword:"type",params:{type: "object"},schema:schema156.properties.approvers.type,parentSchema:schema156.properties.approvers,data:data9};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.large_audience !== undefined){
let data15 = data.large_audience;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1 || isNaN(data15)){
const err53 = {instancePath:instancePath+"/large_audience",schemaPath:"#/properties/large_audience/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},schema:1,parentSchema:schema156.properties.large_audience,data:data15};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err54 = {instancePath:instancePath+"/large_audience",schemaPath:"#/properties/large_audience/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema156.properties.large_audience,data:data15};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/large_audience",schemaPath:"#/properties/large_audience/type",keyword:"type",params:{type: "number"},schema:schema156.properties.large_audience.type,parentSchema:schema156.properties.large_audience,data:data15};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.emergency !== undefined){
let data16 = data.emergency;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.guidance === undefined){
const err56 = {instancePath:instancePath+"/emergency",schemaPath:"#/properties/emergency/required",keyword:"required",params:{missingProperty: "guidance"},schema:schema156.properties.emergency.required,parentSchema:schema156.properties.emergency,data:data16};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data16.review === undefined){
const err57 = {instancePath:instancePath+"/emergency",schemaPath:"#/properties/emergency/required",keyword:"required",params:{missingProperty: "review"},schema:schema156.properties.emergency.required,parentSchema:schema156.properties.emergency,data:data16};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key3 in data16){
if(!((key3 === "guidance") || (key3 === "review"))){
const err58 = {instancePath:instancePath+"/emergency",schemaPath:"#/properties/emergency/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema156.properties.emergency,data:data16};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data16.guidance !== undefined){
let data17 = data16.guidance;
if(typeof data17 === "string"){
if(!pattern28.test(data17)){
const err59 = {instancePath:instancePath+"/emergency/guidance",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data17};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/emergency/guidance",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data17};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data16.review !== undefined){
let data18 = data16.review;
if(typeof data18 === "string"){
if(!pattern28.test(data18)){
const err61 = {instancePath:instancePath+"/emergency/review",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data18};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/emergency/review",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data18};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/emergency",schemaPath:"#/properties/emergency/type",keyword:"type",params:{type: "object"},schema:schema156.properties.emergency.type,parentSchema:schema156.properties.emergency,data:data16};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.maintainers !== undefined){
let data19 = data.maintainers;
if(Array.isArray(data19)){
if(data19.length > 100){
const err64 = {instancePath:instancePath+"/maintainers",schemaPath:"#/$defs/People/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema157,data:data19};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
if(typeof data20 === "string"){
if(!pattern84.test(data20)){
const err65 = {instancePath:instancePath+"/maintainers/" + i4,schemaPath:"#/$defs/People/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$"},schema:"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$",parentSchema:schema157.items,data:data20};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/maintainers/" + i4,schemaPath:"#/$defs/People/items/type",keyword:"type",params:{type: "string"},schema:schema157.items.type,parentSchema:schema157.items,data:data20};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
const repeated4 = func8(data19);
if(repeated4 >= 0){
const err67 = {instancePath:instancePath+"/maintainers",schemaPath:"#/$defs/People/uniqueItems",keyword:"uniqueItems",params:{i: repeated4},schema:true,parentSchema:schema157,data:data19};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/maintainers",schemaPath:"#/$defs/People/type",keyword:"type",params:{type: "array"},schema:schema157.type,parentSchema:schema157,data:data19};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema156.type,parentSchema:schema156,data};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const formats72 = formats.email;
const pattern68 = new RegExp("^#[0-9a-f]{6}$", "u");
const pattern69 = new RegExp("[/=]$", "u");
const pattern94 = new RegExp("^cus-[a-z0-9]{4,32}$", "u");

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="policy.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.brand === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "brand"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.repository === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repository"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.languages === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "languages"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.tiers === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tiers"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.levels === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "levels"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.changes === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "changes"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.limits === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "limits"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema125.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.brand !== undefined){
let data0 = data.brand;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err8 = {instancePath:instancePath+"/brand",schemaPath:"#/properties/brand/required",keyword:"required",params:{missingProperty: "name"},schema:schema125.properties.brand.required,parentSchema:schema125.properties.brand,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data0.url === undefined){
const err9 = {instancePath:instancePath+"/brand",schemaPath:"#/properties/brand/required",keyword:"required",params:{missingProperty: "url"},schema:schema125.properties.brand.required,parentSchema:schema125.properties.brand,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data0.from === undefined){
const err10 = {instancePath:instancePath+"/brand",schemaPath:"#/properties/brand/required",keyword:"required",params:{missingProperty: "from"},schema:schema125.properties.brand.required,parentSchema:schema125.properties.brand,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data0.support === undefined){
const err11 = {instancePath:instancePath+"/brand",schemaPath:"#/properties/brand/required",keyword:"required",params:{missingProperty: "support"},schema:schema125.properties.brand.required,parentSchema:schema125.properties.brand,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data0){
if(!((((((key1 === "name") || (key1 === "url")) || (key1 === "from")) || (key1 === "support")) || (key1 === "color")) || (key1 === "unsubscribe"))){
const err12 = {instancePath:instancePath+"/brand",schemaPath:"#/properties/brand/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema125.properties.brand,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.name !== undefined){
if(!(validate64(data0.name, {instancePath:instancePath+"/brand/name",parentData:data0,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data0.url !== undefined){
let data2 = data0.url;
if(typeof data2 === "string"){
if(func2(data2) > 2000){
const err13 = {instancePath:instancePath+"/brand/url",schemaPath:"common.schema.json#/$defs/Url/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema47,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(formats10(data2))){
const err14 = {instancePath:instancePath+"/brand/url",schemaPath:"common.schema.json#/$defs/Url/format",keyword:"format",params:{format: "https-url"},schema:"https-url",parentSchema:schema47,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/brand/url",schemaPath:"common.schema.json#/$defs/Url/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data0.from !== undefined){
let data3 = data0.from;
if(typeof data3 === "string"){
if(func2(data3) > 254){
const err16 = {instancePath:instancePath+"/brand/from",schemaPath:"#/properties/brand/properties/from/maxLength",keyword:"maxLength",params:{limit: 254},schema:254,parentSchema:schema125.properties.brand.properties.from,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(formats72(data3))){
const err17 = {instancePath:instancePath+"/brand/from",schemaPath:"#/properties/brand/properties/from/format",keyword:"format",params:{format: "email"},schema:"email",parentSchema:schema125.properties.brand.properties.from,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/brand/from",schemaPath:"#/properties/brand/properties/from/type",keyword:"type",params:{type: "string"},schema:schema125.properties.brand.properties.from.type,parentSchema:schema125.properties.brand.properties.from,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data0.support !== undefined){
let data4 = data0.support;
if(typeof data4 === "string"){
if(func2(data4) > 2000){
const err19 = {instancePath:instancePath+"/brand/support",schemaPath:"common.schema.json#/$defs/Url/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema47,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(formats10(data4))){
const err20 = {instancePath:instancePath+"/brand/support",schemaPath:"common.schema.json#/$defs/Url/format",keyword:"format",params:{format: "https-url"},schema:"https-url",parentSchema:schema47,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/brand/support",schemaPath:"common.schema.json#/$defs/Url/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data0.color !== undefined){
let data5 = data0.color;
if(typeof data5 === "string"){
if(!pattern68.test(data5)){
const err22 = {instancePath:instancePath+"/brand/color",schemaPath:"#/properties/brand/properties/color/pattern",keyword:"pattern",params:{pattern: "^#[0-9a-f]{6}$"},schema:"^#[0-9a-f]{6}$",parentSchema:schema125.properties.brand.properties.color,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/brand/color",schemaPath:"#/properties/brand/properties/color/type",keyword:"type",params:{type: "string"},schema:schema125.properties.brand.properties.color.type,parentSchema:schema125.properties.brand.properties.color,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data0.unsubscribe !== undefined){
let data6 = data0.unsubscribe;
if(typeof data6 === "string"){
if(func2(data6) > 2000){
const err24 = {instancePath:instancePath+"/brand/unsubscribe",schemaPath:"common.schema.json#/$defs/Url/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema47,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!(formats10(data6))){
const err25 = {instancePath:instancePath+"/brand/unsubscribe",schemaPath:"common.schema.json#/$defs/Url/format",keyword:"format",params:{format: "https-url"},schema:"https-url",parentSchema:schema47,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/brand/unsubscribe",schemaPath:"common.schema.json#/$defs/Url/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern69.test(data6)){
const err27 = {instancePath:instancePath+"/brand/unsubscribe",schemaPath:"#/properties/brand/properties/unsubscribe/pattern",keyword:"pattern",params:{pattern: "[/=]$"},schema:"[/=]$",parentSchema:schema125.properties.brand.properties.unsubscribe,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/brand",schemaPath:"#/properties/brand/type",keyword:"type",params:{type: "object"},schema:schema125.properties.brand.type,parentSchema:schema125.properties.brand,data:data0};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.repository !== undefined){
let data7 = data.repository;
if(!((data7 === "public") || (data7 === "private"))){
const err29 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/enum",keyword:"enum",params:{allowedValues: schema125.properties.repository.enum},schema:schema125.properties.repository.enum,parentSchema:schema125.properties.repository,data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.languages !== undefined){
let data8 = data.languages;
if(Array.isArray(data8)){
if(data8.length > 100){
const err30 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema125.properties.languages,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data8.length < 1){
const err31 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema125.properties.languages,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(!pattern66.test(data9)){
const err32 = {instancePath:instancePath+"/languages/" + i0,schemaPath:"common.schema.json#/$defs/Language/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$"},schema:"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$",parentSchema:schema128,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/languages/" + i0,schemaPath:"common.schema.json#/$defs/Language/type",keyword:"type",params:{type: "string"},schema:schema128.type,parentSchema:schema128,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
const repeated0 = func8(data8);
if(repeated0 >= 0){
const err34 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema125.properties.languages,data:data8};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/type",keyword:"type",params:{type: "array"},schema:schema125.properties.languages.type,parentSchema:schema125.properties.languages,data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.groups !== undefined){
let data10 = data.groups;
if(Array.isArray(data10)){
if(data10.length > 100){
const err36 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema125.properties.groups,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.id === undefined){
const err37 = {instancePath:instancePath+"/groups/" + i1,schemaPath:"#/properties/groups/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema125.properties.groups.items.required,parentSchema:schema125.properties.groups.items,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data11.name === undefined){
const err38 = {instancePath:instancePath+"/groups/" + i1,schemaPath:"#/properties/groups/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema125.properties.groups.items.required,parentSchema:schema125.properties.groups.items,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key2 in data11){
if(!((key2 === "id") || (key2 === "name"))){
const err39 = {instancePath:instancePath+"/groups/" + i1,schemaPath:"#/properties/groups/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema125.properties.groups.items,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data11.id !== undefined){
let data12 = data11.id;
if(typeof data12 === "string"){
if(func2(data12) > 48){
const err40 = {instancePath:instancePath+"/groups/" + i1+"/id",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!pattern10.test(data12)){
const err41 = {instancePath:instancePath+"/groups/" + i1+"/id",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data12};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/groups/" + i1+"/id",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data12};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data11.name !== undefined){
if(!(validate64(data11.name, {instancePath:instancePath+"/groups/" + i1+"/name",parentData:data11,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath:instancePath+"/groups/" + i1,schemaPath:"#/properties/groups/items/type",keyword:"type",params:{type: "object"},schema:schema125.properties.groups.items.type,parentSchema:schema125.properties.groups.items,data:data11};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"},schema:schema125.properties.groups.type,parentSchema:schema125.properties.groups,data:data10};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.regions !== undefined){
let data14 = data.regions;
if(Array.isArray(data14)){
if(data14.length > 200){
const err45 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema125.properties.regions,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.id === undefined){
const err46 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/properties/regions/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema125.properties.regions.items.required,parentSchema:schema125.properties.regions.items,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data15.name === undefined){
const err47 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/properties/regions/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema125.properties.regions.items.required,parentSchema:schema125.properties.regions.items,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key3 in data15){
if(!((key3 === "id") || (key3 === "name"))){
const err48 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/properties/regions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema125.properties.regions.items,data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data15.id !== undefined){
let data16 = data15.id;
if(typeof data16 === "string"){
if(func2(data16) > 48){
const err49 = {instancePath:instancePath+"/regions/" + i2+"/id",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!pattern10.test(data16)){
const err50 = {instancePath:instancePath+"/regions/" + i2+"/id",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/regions/" + i2+"/id",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data15.name !== undefined){
if(!(validate64(data15.name, {instancePath:instancePath+"/regions/" + i2+"/name",parentData:data15,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
}
else {
const err52 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/properties/regions/items/type",keyword:"type",params:{type: "object"},schema:schema125.properties.regions.items.type,parentSchema:schema125.properties.regions.items,data:data15};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},schema:schema125.properties.regions.type,parentSchema:schema125.properties.regions,data:data14};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.tiers !== undefined){
let data18 = data.tiers;
if(Array.isArray(data18)){
if(data18.length > 20){
const err54 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema125.properties.tiers,data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data18.length < 1){
const err55 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema125.properties.tiers,data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
let data19 = data18[i3];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.id === undefined){
const err56 = {instancePath:instancePath+"/tiers/" + i3,schemaPath:"#/properties/tiers/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema125.properties.tiers.items.required,parentSchema:schema125.properties.tiers.items,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data19.name === undefined){
const err57 = {instancePath:instancePath+"/tiers/" + i3,schemaPath:"#/properties/tiers/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema125.properties.tiers.items.required,parentSchema:schema125.properties.tiers.items,data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key4 in data19){
if(!((key4 === "id") || (key4 === "name"))){
const err58 = {instancePath:instancePath+"/tiers/" + i3,schemaPath:"#/properties/tiers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema125.properties.tiers.items,data:data19};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data19.id !== undefined){
let data20 = data19.id;
if(typeof data20 === "string"){
if(func2(data20) > 48){
const err59 = {instancePath:instancePath+"/tiers/" + i3+"/id",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!pattern10.test(data20)){
const err60 = {instancePath:instancePath+"/tiers/" + i3+"/id",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data20};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/tiers/" + i3+"/id",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data20};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data19.name !== undefined){
if(!(validate64(data19.name, {instancePath:instancePath+"/tiers/" + i3+"/name",parentData:data19,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
}
else {
const err62 = {instancePath:instancePath+"/tiers/" + i3,schemaPath:"#/properties/tiers/items/type",keyword:"type",params:{type: "object"},schema:schema125.properties.tiers.items.type,parentSchema:schema125.properties.tiers.items,data:data19};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/type",keyword:"type",params:{type: "array"},schema:schema125.properties.tiers.type,parentSchema:schema125.properties.tiers,data:data18};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.levels !== undefined){
let data22 = data.levels;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22["1"] === undefined){
const err64 = {instancePath:instancePath+"/levels",schemaPath:"#/properties/levels/required",keyword:"required",params:{missingProperty: "1"},schema:schema125.properties.levels.required,parentSchema:schema125.properties.levels,data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data22["2"] === undefined){
const err65 = {instancePath:instancePath+"/levels",schemaPath:"#/properties/levels/required",keyword:"required",params:{missingProperty: "2"},schema:schema125.properties.levels.required,parentSchema:schema125.properties.levels,data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data22["3"] === undefined){
const err66 = {instancePath:instancePath+"/levels",schemaPath:"#/properties/levels/required",keyword:"required",params:{missingProperty: "3"},schema:schema125.properties.levels.required,parentSchema:schema125.properties.levels,data:data22};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key5 in data22){
if(!(((key5 === "1") || (key5 === "2")) || (key5 === "3"))){
const err67 = {instancePath:instancePath+"/levels",schemaPath:"#/properties/levels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema125.properties.levels,data:data22};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data22["1"] !== undefined){
if(!(validate69(data22["1"], {instancePath:instancePath+"/levels/1",parentData:data22,parentDataProperty:"1",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data22["2"] !== undefined){
if(!(validate69(data22["2"], {instancePath:instancePath+"/levels/2",parentData:data22,parentDataProperty:"2",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data22["3"] !== undefined){
if(!(validate69(data22["3"], {instancePath:instancePath+"/levels/3",parentData:data22,parentDataProperty:"3",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
}
else {
const err68 = {instancePath:instancePath+"/levels",schemaPath:"#/properties/levels/type",keyword:"type",params:{type: "object"},schema:schema125.properties.levels.type,parentSchema:schema125.properties.levels,data:data22};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.changes !== undefined){
let data26 = data.changes;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.channels === undefined){
const err69 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/required",keyword:"required",params:{missingProperty: "channels"},schema:schema125.properties.changes.required,parentSchema:schema125.properties.changes,data:data26};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data26.reminders === undefined){
const err70 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/required",keyword:"required",params:{missingProperty: "reminders"},schema:schema125.properties.changes.required,parentSchema:schema125.properties.changes,data:data26};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key6 in data26){
if(!(((((((key6 === "channels") || (key6 === "reminders")) || (key6 === "notice")) || (key6 === "freezes")) || (key6 === "apart")) || (key6 === "unknown")) || (key6 === "call"))){
const err71 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema125.properties.changes,data:data26};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data26.channels !== undefined){
if(!(validate71(data26.channels, {instancePath:instancePath+"/changes/channels",parentData:data26,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data26.reminders !== undefined){
let data28 = data26.reminders;
if(Array.isArray(data28)){
if(data28.length > 20){
const err72 = {instancePath:instancePath+"/changes/reminders",schemaPath:"#/properties/changes/properties/reminders/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema125.properties.changes.properties.reminders,data:data28};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
let data29 = data28[i4];
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err73 = {instancePath:instancePath+"/changes/reminders/" + i4,schemaPath:"#/properties/changes/properties/reminders/items/type",keyword:"type",params:{type: "integer"},schema:schema125.properties.changes.properties.reminders.items.type,parentSchema:schema125.properties.changes.properties.reminders.items,data:data29};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 8760 || isNaN(data29)){
const err74 = {instancePath:instancePath+"/changes/reminders/" + i4,schemaPath:"#/properties/changes/properties/reminders/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8760},schema:8760,parentSchema:schema125.properties.changes.properties.reminders.items,data:data29};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err75 = {instancePath:instancePath+"/changes/reminders/" + i4,schemaPath:"#/properties/changes/properties/reminders/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema125.properties.changes.properties.reminders.items,data:data29};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
const repeated1 = func8(data28);
if(repeated1 >= 0){
const err76 = {instancePath:instancePath+"/changes/reminders",schemaPath:"#/properties/changes/properties/reminders/uniqueItems",keyword:"uniqueItems",params:{i: repeated1},schema:true,parentSchema:schema125.properties.changes.properties.reminders,data:data28};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/changes/reminders",schemaPath:"#/properties/changes/properties/reminders/type",keyword:"type",params:{type: "array"},schema:schema125.properties.changes.properties.reminders.type,parentSchema:schema125.properties.changes.properties.reminders,data:data28};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data26.notice !== undefined){
let data30 = data26.notice;
if(Array.isArray(data30)){
if(data30.length > 50){
const err78 = {instancePath:instancePath+"/changes/notice",schemaPath:"#/properties/changes/properties/notice/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema125.properties.changes.properties.notice,data:data30};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
const len5 = data30.length;
for(let i5=0; i5<len5; i5++){
let data31 = data30[i5];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.period === undefined){
const err79 = {instancePath:instancePath+"/changes/notice/" + i5,schemaPath:"#/properties/changes/properties/notice/items/required",keyword:"required",params:{missingProperty: "period"},schema:schema125.properties.changes.properties.notice.items.required,parentSchema:schema125.properties.changes.properties.notice.items,data:data31};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
for(const key7 in data31){
if(!(((((key7 === "type") || (key7 === "effect")) || (key7 === "must_act")) || (key7 === "end_of_life")) || (key7 === "period"))){
const err80 = {instancePath:instancePath+"/changes/notice/" + i5,schemaPath:"#/properties/changes/properties/notice/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema125.properties.changes.properties.notice.items,data:data31};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data31.type !== undefined){
let data32 = data31.type;
if(!(((data32 === "standard") || (data32 === "normal")) || (data32 === "emergency"))){
const err81 = {instancePath:instancePath+"/changes/notice/" + i5+"/type",schemaPath:"#/properties/changes/properties/notice/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema125.properties.changes.properties.notice.items.properties.type.enum},schema:schema125.properties.changes.properties.notice.items.properties.type.enum,parentSchema:schema125.properties.changes.properties.notice.items.properties.type,data:data32};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data31.effect !== undefined){
let data33 = data31.effect;
if(!((((data33 === "none") || (data33 === "degraded")) || (data33 === "partial-outage")) || (data33 === "outage"))){
const err82 = {instancePath:instancePath+"/changes/notice/" + i5+"/effect",schemaPath:"common.schema.json#/$defs/Effect/enum",keyword:"enum",params:{allowedValues: schema51.enum},schema:schema51.enum,parentSchema:schema51,data:data33};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data31.must_act !== undefined){
let data34 = data31.must_act;
if(typeof data34 !== "boolean"){
const err83 = {instancePath:instancePath+"/changes/notice/" + i5+"/must_act",schemaPath:"#/properties/changes/properties/notice/items/properties/must_act/type",keyword:"type",params:{type: "boolean"},schema:schema125.properties.changes.properties.notice.items.properties.must_act.type,parentSchema:schema125.properties.changes.properties.notice.items.properties.must_act,data:data34};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data31.end_of_life !== undefined){
let data35 = data31.end_of_life;
if(typeof data35 !== "boolean"){
const err84 = {instancePath:instancePath+"/changes/notice/" + i5+"/end_of_life",schemaPath:"#/properties/changes/properties/notice/items/properties/end_of_life/type",keyword:"type",params:{type: "boolean"},schema:schema125.properties.changes.properties.notice.items.properties.end_of_life.type,parentSchema:schema125.properties.changes.properties.notice.items.properties.end_of_life,data:data35};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data31.period !== undefined){
let data36 = data31.period;
if(typeof data36 === "string"){
if(!pattern28.test(data36)){
const err85 = {instancePath:instancePath+"/changes/notice/" + i5+"/period",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data36};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/changes/notice/" + i5+"/period",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data36};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/changes/notice/" + i5,schemaPath:"#/properties/changes/properties/notice/items/type",keyword:"type",params:{type: "object"},schema:schema125.properties.changes.properties.notice.items.type,parentSchema:schema125.properties.changes.properties.notice.items,data:data31};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/changes/notice",schemaPath:"#/properties/changes/properties/notice/type",keyword:"type",params:{type: "array"},schema:schema125.properties.changes.properties.notice.type,parentSchema:schema125.properties.changes.properties.notice,data:data30};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data26.freezes !== undefined){
let data37 = data26.freezes;
if(Array.isArray(data37)){
if(data37.length > 200){
const err89 = {instancePath:instancePath+"/changes/freezes",schemaPath:"#/properties/changes/properties/freezes/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema125.properties.changes.properties.freezes,data:data37};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
const len6 = data37.length;
for(let i6=0; i6<len6; i6++){
let data38 = data37[i6];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.name === undefined){
const err90 = {instancePath:instancePath+"/changes/freezes/" + i6,schemaPath:"#/properties/changes/properties/freezes/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema125.properties.changes.properties.freezes.items.required,parentSchema:schema125.properties.changes.properties.freezes.items,data:data38};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data38.from === undefined){
const err91 = {instancePath:instancePath+"/changes/freezes/" + i6,schemaPath:"#/properties/changes/properties/freezes/items/required",keyword:"required",params:{missingProperty: "from"},schema:schema125.properties.changes.properties.freezes.items.required,parentSchema:schema125.properties.changes.properties.freezes.items,data:data38};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data38.until === undefined){
const err92 = {instancePath:instancePath+"/changes/freezes/" + i6,schemaPath:"#/properties/changes/properties/freezes/items/required",keyword:"required",params:{missingProperty: "until"},schema:schema125.properties.changes.properties.freezes.items.required,parentSchema:schema125.properties.changes.properties.freezes.items,data:data38};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
for(const key8 in data38){
if(!(((((((key8 === "name") || (key8 === "from")) || (key8 === "until")) || (key8 === "repeat")) || (key8 === "regions")) || (key8 === "services")) || (key8 === "tiers"))){
const err93 = {instancePath:instancePath+"/changes/freezes/" + i6,schemaPath:"#/properties/changes/properties/freezes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema125.properties.changes.properties.freezes.items,data:data38};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data38.name !== undefined){
let data39 = data38.name;
if(typeof data39 === "string"){
if(func2(data39) > 300){
const err94 = {instancePath:instancePath+"/changes/freezes/" + i6+"/name",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data39};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(func2(data39) < 1){
const err95 = {instancePath:instancePath+"/changes/freezes/" + i6+"/name",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data39};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(!pattern5.test(data39)){
const err96 = {instancePath:instancePath+"/changes/freezes/" + i6+"/name",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data39};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/changes/freezes/" + i6+"/name",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data39};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data38.from !== undefined){
let data40 = data38.from;
if(typeof data40 === "string"){
if(!(formats0(data40))){
const err98 = {instancePath:instancePath+"/changes/freezes/" + i6+"/from",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data40};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/changes/freezes/" + i6+"/from",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data40};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data38.until !== undefined){
let data41 = data38.until;
if(typeof data41 === "string"){
if(!(formats0(data41))){
const err100 = {instancePath:instancePath+"/changes/freezes/" + i6+"/until",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data41};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/changes/freezes/" + i6+"/until",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data41};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data38.repeat !== undefined){
let data42 = data38.repeat;
if(!(((data42 === "weekly") || (data42 === "monthly")) || (data42 === "yearly"))){
const err102 = {instancePath:instancePath+"/changes/freezes/" + i6+"/repeat",schemaPath:"#/properties/changes/properties/freezes/items/properties/repeat/enum",keyword:"enum",params:{allowedValues: schema125.properties.changes.properties.freezes.items.properties.repeat.enum},schema:schema125.properties.changes.properties.freezes.items.properties.repeat.enum,parentSchema:schema125.properties.changes.properties.freezes.items.properties.repeat,data:data42};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data38.regions !== undefined){
let data43 = data38.regions;
if(Array.isArray(data43)){
if(data43.length > 100){
const err103 = {instancePath:instancePath+"/changes/freezes/" + i6+"/regions",schemaPath:"#/properties/changes/properties/freezes/items/properties/regions/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema125.properties.changes.properties.freezes.items.properties.regions,data:data43};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data43.length < 1){
const err104 = {instancePath:instancePath+"/changes/freezes/" + i6+"/regions",schemaPath:"#/properties/changes/properties/freezes/items/properties/regions/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema125.properties.changes.properties.freezes.items.properties.regions,data:data43};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
const len7 = data43.length;
for(let i7=0; i7<len7; i7++){
let data44 = data43[i7];
if(typeof data44 === "string"){
if(func2(data44) > 48){
const err105 = {instancePath:instancePath+"/changes/freezes/" + i6+"/regions/" + i7,schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data44};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!pattern10.test(data44)){
const err106 = {instancePath:instancePath+"/changes/freezes/" + i6+"/regions/" + i7,schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data44};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/changes/freezes/" + i6+"/regions/" + i7,schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data44};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/changes/freezes/" + i6+"/regions",schemaPath:"#/properties/changes/properties/freezes/items/properties/regions/type",keyword:"type",params:{type: "array"},schema:schema125.properties.changes.properties.freezes.items.properties.regions.type,parentSchema:schema125.properties.changes.properties.freezes.items.properties.regions,data:data43};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data38.services !== undefined){
let data45 = data38.services;
if(Array.isArray(data45)){
if(data45.length > 200){
const err109 = {instancePath:instancePath+"/changes/freezes/" + i6+"/services",schemaPath:"#/properties/changes/properties/freezes/items/properties/services/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema125.properties.changes.properties.freezes.items.properties.services,data:data45};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data45.length < 1){
const err110 = {instancePath:instancePath+"/changes/freezes/" + i6+"/services",schemaPath:"#/properties/changes/properties/freezes/items/properties/services/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema125.properties.changes.properties.freezes.items.properties.services,data:data45};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
const len8 = data45.length;
for(let i8=0; i8<len8; i8++){
let data46 = data45[i8];
if(typeof data46 === "string"){
if(func2(data46) > 48){
const err111 = {instancePath:instancePath+"/changes/freezes/" + i6+"/services/" + i8,schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data46};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(!pattern10.test(data46)){
const err112 = {instancePath:instancePath+"/changes/freezes/" + i6+"/services/" + i8,schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data46};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/changes/freezes/" + i6+"/services/" + i8,schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data46};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/changes/freezes/" + i6+"/services",schemaPath:"#/properties/changes/properties/freezes/items/properties/services/type",keyword:"type",params:{type: "array"},schema:schema125.properties.changes.properties.freezes.items.properties.services.type,parentSchema:schema125.properties.changes.properties.freezes.items.properties.services,data:data45};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data38.tiers !== undefined){
let data47 = data38.tiers;
if(Array.isArray(data47)){
if(data47.length > 50){
const err115 = {instancePath:instancePath+"/changes/freezes/" + i6+"/tiers",schemaPath:"#/properties/changes/properties/freezes/items/properties/tiers/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema125.properties.changes.properties.freezes.items.properties.tiers,data:data47};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data47.length < 1){
const err116 = {instancePath:instancePath+"/changes/freezes/" + i6+"/tiers",schemaPath:"#/properties/changes/properties/freezes/items/properties/tiers/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema125.properties.changes.properties.freezes.items.properties.tiers,data:data47};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
const len9 = data47.length;
for(let i9=0; i9<len9; i9++){
let data48 = data47[i9];
if(typeof data48 === "string"){
if(func2(data48) > 48){
const err117 = {instancePath:instancePath+"/changes/freezes/" + i6+"/tiers/" + i9,schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data48};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(!pattern10.test(data48)){
const err118 = {instancePath:instancePath+"/changes/freezes/" + i6+"/tiers/" + i9,schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data48};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/changes/freezes/" + i6+"/tiers/" + i9,schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data48};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/changes/freezes/" + i6+"/tiers",schemaPath:"#/properties/changes/properties/freezes/items/properties/tiers/type",keyword:"type",params:{type: "array"},schema:schema125.properties.changes.properties.freezes.items.properties.tiers.type,parentSchema:schema125.properties.changes.properties.freezes.items.properties.tiers,data:data47};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/changes/freezes/" + i6,schemaPath:"#/properties/changes/properties/freezes/items/type",keyword:"type",params:{type: "object"},schema:schema125.properties.changes.properties.freezes.items.type,parentSchema:schema125.properties.changes.properties.freezes.items,data:data38};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
else {
const err122 = {instancePath:instancePath+"/changes/freezes",schemaPath:"#/properties/changes/properties/freezes/type",keyword:"type",params:{type: "array"},schema:schema125.properties.changes.properties.freezes.type,parentSchema:schema125.properties.changes.properties.freezes,data:data37};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data26.apart !== undefined){
let data49 = data26.apart;
if(typeof data49 === "string"){
if(!pattern28.test(data49)){
const err123 = {instancePath:instancePath+"/changes/apart",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data49};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/changes/apart",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data49};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data26.unknown !== undefined){
let data50 = data26.unknown;
if(!((data50 === "hold") || (data50 === "resend"))){
const err125 = {instancePath:instancePath+"/changes/unknown",schemaPath:"#/$defs/Unknown/enum",keyword:"enum",params:{allowedValues: schema143.enum},schema:schema143.enum,parentSchema:schema143,data:data50};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data26.call !== undefined){
let data51 = data26.call;
if(typeof data51 === "string"){
if(!pattern28.test(data51)){
const err126 = {instancePath:instancePath+"/changes/call",schemaPath:"#/$defs/Call/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data51};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/changes/call",schemaPath:"#/$defs/Call/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data51};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "object"},schema:schema125.properties.changes.type,parentSchema:schema125.properties.changes,data:data26};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data.approvals !== undefined){
if(!(validate77(data.approvals, {instancePath:instancePath+"/approvals",parentData:data,parentDataProperty:"approvals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.limits !== undefined){
let data53 = data.limits;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.oldest === undefined){
const err129 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "oldest"},schema:schema125.properties.limits.required,parentSchema:schema125.properties.limits,data:data53};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data53.evaluation_preliminary === undefined){
const err130 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "evaluation_preliminary"},schema:schema125.properties.limits.required,parentSchema:schema125.properties.limits,data:data53};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data53.evaluation === undefined){
const err131 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: "evaluation"},schema:schema125.properties.limits.required,parentSchema:schema125.properties.limits,data:data53};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
for(const key9 in data53){
if(!(((key9 === "oldest") || (key9 === "evaluation_preliminary")) || (key9 === "evaluation"))){
const err132 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema125.properties.limits,data:data53};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data53.oldest !== undefined){
let data54 = data53.oldest;
if(typeof data54 === "string"){
if(!pattern28.test(data54)){
const err133 = {instancePath:instancePath+"/limits/oldest",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data54};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/limits/oldest",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data54};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data53.evaluation_preliminary !== undefined){
let data55 = data53.evaluation_preliminary;
if(typeof data55 === "string"){
if(!pattern28.test(data55)){
const err135 = {instancePath:instancePath+"/limits/evaluation_preliminary",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data55};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/limits/evaluation_preliminary",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data55};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data53.evaluation !== undefined){
let data56 = data53.evaluation;
if(typeof data56 === "string"){
if(!pattern28.test(data56)){
const err137 = {instancePath:instancePath+"/limits/evaluation",schemaPath:"common.schema.json#/$defs/Duration/pattern",keyword:"pattern",params:{pattern: "^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$"},schema:"^P(?=.*[1-9])(?:[0-9]{1,4}D)?(?:T(?!$)(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?$",parentSchema:schema92,data:data56};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/limits/evaluation",schemaPath:"common.schema.json#/$defs/Duration/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data56};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},schema:schema125.properties.limits.type,parentSchema:schema125.properties.limits,data:data53};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data.providers !== undefined){
let data57 = data.providers;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key10 in data57){
if(!((((((key10 === "email") || (key10 === "sms")) || (key10 === "voice")) || (key10 === "paging")) || (key10 === "chat")) || (key10 === "webhook"))){
const err140 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema125.properties.providers,data:data57};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data57.email !== undefined){
let data58 = data57.email;
if(!(((data58 === "outbox") || (data58 === "sendgrid")) || (data58 === "smtp"))){
const err141 = {instancePath:instancePath+"/providers/email",schemaPath:"#/properties/providers/properties/email/enum",keyword:"enum",params:{allowedValues: schema125.properties.providers.properties.email.enum},schema:schema125.properties.providers.properties.email.enum,parentSchema:schema125.properties.providers.properties.email,data:data58};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data57.sms !== undefined){
let data59 = data57.sms;
if(!(((data59 === "outbox") || (data59 === "twilio")) || (data59 === "huawei"))){
const err142 = {instancePath:instancePath+"/providers/sms",schemaPath:"#/properties/providers/properties/sms/enum",keyword:"enum",params:{allowedValues: schema125.properties.providers.properties.sms.enum},schema:schema125.properties.providers.properties.sms.enum,parentSchema:schema125.properties.providers.properties.sms,data:data59};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data57.voice !== undefined){
let data60 = data57.voice;
if(!((data60 === "outbox") || (data60 === "twilio"))){
const err143 = {instancePath:instancePath+"/providers/voice",schemaPath:"#/properties/providers/properties/voice/enum",keyword:"enum",params:{allowedValues: schema125.properties.providers.properties.voice.enum},schema:schema125.properties.providers.properties.voice.enum,parentSchema:schema125.properties.providers.properties.voice,data:data60};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data57.paging !== undefined){
let data61 = data57.paging;
if(!((data61 === "outbox") || (data61 === "pagerduty"))){
const err144 = {instancePath:instancePath+"/providers/paging",schemaPath:"#/properties/providers/properties/paging/enum",keyword:"enum",params:{allowedValues: schema125.properties.providers.properties.paging.enum},schema:schema125.properties.providers.properties.paging.enum,parentSchema:schema125.properties.providers.properties.paging,data:data61};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data57.chat !== undefined){
let data62 = data57.chat;
if(!((data62 === "outbox") || (data62 === "platform"))){
const err145 = {instancePath:instancePath+"/providers/chat",schemaPath:"#/properties/providers/properties/chat/enum",keyword:"enum",params:{allowedValues: schema125.properties.providers.properties.chat.enum},schema:schema125.properties.providers.properties.chat.enum,parentSchema:schema125.properties.providers.properties.chat,data:data62};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data57.webhook !== undefined){
let data63 = data57.webhook;
if(!((data63 === "outbox") || (data63 === "standard"))){
const err146 = {instancePath:instancePath+"/providers/webhook",schemaPath:"#/properties/providers/properties/webhook/enum",keyword:"enum",params:{allowedValues: schema125.properties.providers.properties.webhook.enum},schema:schema125.properties.providers.properties.webhook.enum,parentSchema:schema125.properties.providers.properties.webhook,data:data63};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/type",keyword:"type",params:{type: "object"},schema:schema125.properties.providers.type,parentSchema:schema125.properties.providers,data:data57};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data.duty !== undefined){
let data64 = data.duty;
if(typeof data64 === "string"){
if(!pattern94.test(data64)){
const err148 = {instancePath:instancePath+"/duty",schemaPath:"#/properties/duty/pattern",keyword:"pattern",params:{pattern: "^cus-[a-z0-9]{4,32}$"},schema:"^cus-[a-z0-9]{4,32}$",parentSchema:schema125.properties.duty,data:data64};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/duty",schemaPath:"#/properties/duty/type",keyword:"type",params:{type: "string"},schema:schema125.properties.duty.type,parentSchema:schema125.properties.duty,data:data64};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema125.type,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const service = validate79;
const schema172 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"service.schema.json","title":"Service","description":"A service of the platform: catalog/services/<id>.yaml.","type":"object","additionalProperties":false,"required":["id","name","group","regions","exposed"],"properties":{"id":{"$ref":"common.schema.json#/$defs/Slug"},"name":{"$ref":"common.schema.json#/$defs/Localized"},"group":{"$ref":"common.schema.json#/$defs/Slug","description":"The group under which it stands on the status page."},"regions":{"type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/Slug"}},"exposed":{"type":"boolean","description":"It can be reached from the internet."},"sla":{"type":"number","exclusiveMinimum":0,"maximum":100,"description":"The promised availability of a month, in percent; without it nothing is promised."},"depends_on":{"type":"array","maxItems":200,"description":"What it cannot work without.","items":{"type":"object","additionalProperties":false,"required":["service"],"properties":{"service":{"$ref":"common.schema.json#/$defs/Slug"},"region":{"$ref":"common.schema.json#/$defs/Slug","description":"The region of the other service; without it, the same region."}}}}}};

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data === "string"){
if(func2(data) > 300){
const err0 = {instancePath,schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err4 = {instancePath,schemaPath:"#/anyOf/1/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema126.anyOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
const _errs6 = errors;
if(typeof key0 === "string"){
if(!pattern66.test(key0)){
const err5 = {instancePath,schemaPath:"#/$defs/Language/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$"},schema:"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$",parentSchema:schema128,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath,schemaPath:"#/$defs/Language/type",keyword:"type",params:{type: "string"},schema:schema128.type,parentSchema:schema128,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid2 = _errs6 === errors;
if(!valid2){
const err7 = {instancePath,schemaPath:"#/anyOf/1/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema126.anyOf[1].propertyNames,parentSchema:schema126.anyOf[1],data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(typeof data0 === "string"){
if(func2(data0) > 300){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func2(data0) < 1){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern5.test(data0)){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema126.anyOf[1].type,parentSchema:schema126.anyOf[1],data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
if(!valid0){
const err13 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},schema:schema126.anyOf,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate80.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate80.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="service.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema172.required,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema172.required,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.group === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "group"},schema:schema172.required,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.regions === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "regions"},schema:schema172.required,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.exposed === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exposed"},schema:schema172.required,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "name")) || (key0 === "group")) || (key0 === "regions")) || (key0 === "exposed")) || (key0 === "sla")) || (key0 === "depends_on"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) > 48){
const err6 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern10.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate80(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data.group !== undefined){
let data2 = data.group;
if(typeof data2 === "string"){
if(func2(data2) > 48){
const err9 = {instancePath:instancePath+"/group",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern10.test(data2)){
const err10 = {instancePath:instancePath+"/group",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/group",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.regions !== undefined){
let data3 = data.regions;
if(Array.isArray(data3)){
if(data3.length > 100){
const err12 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema172.properties.regions,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.length < 1){
const err13 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema172.properties.regions,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func2(data4) > 48){
const err14 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern10.test(data4)){
const err15 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
const repeated0 = func8(data3);
if(repeated0 >= 0){
const err17 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema172.properties.regions,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},schema:schema172.properties.regions.type,parentSchema:schema172.properties.regions,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.exposed !== undefined){
let data5 = data.exposed;
if(typeof data5 !== "boolean"){
const err19 = {instancePath:instancePath+"/exposed",schemaPath:"#/properties/exposed/type",keyword:"type",params:{type: "boolean"},schema:schema172.properties.exposed.type,parentSchema:schema172.properties.exposed,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.sla !== undefined){
let data6 = data.sla;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 100 || isNaN(data6)){
const err20 = {instancePath:instancePath+"/sla",schemaPath:"#/properties/sla/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema172.properties.sla,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6 <= 0 || isNaN(data6)){
const err21 = {instancePath:instancePath+"/sla",schemaPath:"#/properties/sla/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema172.properties.sla,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/sla",schemaPath:"#/properties/sla/type",keyword:"type",params:{type: "number"},schema:schema172.properties.sla.type,parentSchema:schema172.properties.sla,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.depends_on !== undefined){
let data7 = data.depends_on;
if(Array.isArray(data7)){
if(data7.length > 200){
const err23 = {instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema172.properties.depends_on,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.service === undefined){
const err24 = {instancePath:instancePath+"/depends_on/" + i1,schemaPath:"#/properties/depends_on/items/required",keyword:"required",params:{missingProperty: "service"},schema:schema172.properties.depends_on.items.required,parentSchema:schema172.properties.depends_on.items,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key1 in data8){
if(!((key1 === "service") || (key1 === "region"))){
const err25 = {instancePath:instancePath+"/depends_on/" + i1,schemaPath:"#/properties/depends_on/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema172.properties.depends_on.items,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.service !== undefined){
let data9 = data8.service;
if(typeof data9 === "string"){
if(func2(data9) > 48){
const err26 = {instancePath:instancePath+"/depends_on/" + i1+"/service",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!pattern10.test(data9)){
const err27 = {instancePath:instancePath+"/depends_on/" + i1+"/service",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/depends_on/" + i1+"/service",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data8.region !== undefined){
let data10 = data8.region;
if(typeof data10 === "string"){
if(func2(data10) > 48){
const err29 = {instancePath:instancePath+"/depends_on/" + i1+"/region",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern10.test(data10)){
const err30 = {instancePath:instancePath+"/depends_on/" + i1+"/region",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/depends_on/" + i1+"/region",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/depends_on/" + i1,schemaPath:"#/properties/depends_on/items/type",keyword:"type",params:{type: "object"},schema:schema172.properties.depends_on.items.type,parentSchema:schema172.properties.depends_on.items,data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},schema:schema172.properties.depends_on.type,parentSchema:schema172.properties.depends_on,data:data7};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema172.type,parentSchema:schema172,data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const customer = validate82;
const schema182 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"customer.schema.json","title":"Customer","description":"A customer with a contract: a YAML file of catalog/customers, or a line of the registry.","type":"object","additionalProperties":false,"required":["id","name","tier","uses","contacts"],"properties":{"id":{"type":"string","pattern":"^cus-[a-z0-9]{4,32}$","description":"A random id; it must not say who it is.","help":"write cus- and at least four random letters or digits"},"name":{"$ref":"common.schema.json#/$defs/Text"},"tier":{"$ref":"common.schema.json#/$defs/Slug","description":"A tier of the policy."},"uses":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["service","regions"],"properties":{"service":{"$ref":"common.schema.json#/$defs/Slug"},"regions":{"type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/Slug"}}}}},"software":{"type":"array","maxItems":10000,"items":{"type":"string","help":"write it as pkg:deb/debian/xz-utils@5.6.1-1, with the whole version: its epoch, if it has one, and its release"},"description":"What the customer runs, as package URLs with versions. Tools write it: what cannot be read is a warning, and such a package may be affected by whatever has its name."},"care_engineer":{"$ref":"common.schema.json#/$defs/Text","description":"Who looks after this customer at our side."},"contacts":{"type":"array","minItems":1,"maxItems":500,"items":{"$ref":"#/$defs/Contact"}}},"$defs":{"Contact":{"type":"object","additionalProperties":false,"required":["id","language","time_zone","channels"],"properties":{"id":{"type":"string","pattern":"^con-[a-z0-9]{4,32}$","description":"A random id, unique among all contacts.","help":"write con- and at least four random letters or digits"},"name":{"$ref":"common.schema.json#/$defs/Text"},"role":{"$ref":"common.schema.json#/$defs/Text"},"language":{"$ref":"common.schema.json#/$defs/Language"},"time_zone":{"$ref":"common.schema.json#/$defs/TimeZone"},"channels":{"type":"object","additionalProperties":false,"minProperties":1,"description":"How the contact is reached: one address a channel.","properties":{"email":{"type":"string","format":"email","maxLength":254,"help":"write one plain address such as ops@example.com"},"sms":{"type":"string","pattern":"^\\+[1-9][0-9]{6,14}$","help":"write the number in E.164 form, such as +4930123456"},"voice":{"type":"string","pattern":"^\\+[1-9][0-9]{6,14}$","description":"The number that is rung.","help":"write the number in E.164 form, such as +4930123456"},"paging":{"type":"string","pattern":"^[A-Za-z0-9]{32}$","description":"The integration key of a PagerDuty service (Events API v2).","help":"copy the 32 letters and digits of the Integration Key from the service's integrations"},"chat":{"type":"object","additionalProperties":false,"required":["platform","url"],"description":"A group that a robot writes to.","properties":{"platform":{"enum":["slack","teams","feishu","dingtalk","wecom"]},"url":{"type":"string","pattern":"^https://[^\\s@]+$","maxLength":1000,"description":"The robot's webhook address, as the platform shows it.","help":"copy the webhook address that the platform shows for the robot"},"secret":{"type":"string","minLength":1,"maxLength":200,"description":"The signing secret of a Feishu or DingTalk robot, if it has one."}}},"webhook":{"type":"string","pattern":"^https://[^\\s@]+$","maxLength":1000,"description":"A program of the customer that takes notices as JSON, signed as Standard Webhooks says.","help":"write an https address without a user name"}}},"preferences":{"type":"object","additionalProperties":false,"description":"What the contact wants to hear of; Level 1 is always told.","properties":{"kinds":{"type":"array","maxItems":2,"uniqueItems":true,"items":{"enum":["incident","change"]},"description":"Only these kinds."},"services":{"type":"array","maxItems":100,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/Slug"},"description":"Only these services."},"quiet_hours":{"type":"object","additionalProperties":false,"required":["from","until"],"description":"Nothing is sent between these times of the contact's time zone, except Level 1; it is sent afterwards.","properties":{"from":{"$ref":"#/$defs/Clock"},"until":{"$ref":"#/$defs/Clock"}}}}}}},"Clock":{"type":"string","pattern":"^(?:[01][0-9]|2[0-3]):[0-5][0-9]$","help":"write hours and minutes, such as 22:00"}}};
const schema188 = {"type":"object","additionalProperties":false,"required":["id","language","time_zone","channels"],"properties":{"id":{"type":"string","pattern":"^con-[a-z0-9]{4,32}$","description":"A random id, unique among all contacts.","help":"write con- and at least four random letters or digits"},"name":{"$ref":"common.schema.json#/$defs/Text"},"role":{"$ref":"common.schema.json#/$defs/Text"},"language":{"$ref":"common.schema.json#/$defs/Language"},"time_zone":{"$ref":"common.schema.json#/$defs/TimeZone"},"channels":{"type":"object","additionalProperties":false,"minProperties":1,"description":"How the contact is reached: one address a channel.","properties":{"email":{"type":"string","format":"email","maxLength":254,"help":"write one plain address such as ops@example.com"},"sms":{"type":"string","pattern":"^\\+[1-9][0-9]{6,14}$","help":"write the number in E.164 form, such as +4930123456"},"voice":{"type":"string","pattern":"^\\+[1-9][0-9]{6,14}$","description":"The number that is rung.","help":"write the number in E.164 form, such as +4930123456"},"paging":{"type":"string","pattern":"^[A-Za-z0-9]{32}$","description":"The integration key of a PagerDuty service (Events API v2).","help":"copy the 32 letters and digits of the Integration Key from the service's integrations"},"chat":{"type":"object","additionalProperties":false,"required":["platform","url"],"description":"A group that a robot writes to.","properties":{"platform":{"enum":["slack","teams","feishu","dingtalk","wecom"]},"url":{"type":"string","pattern":"^https://[^\\s@]+$","maxLength":1000,"description":"The robot's webhook address, as the platform shows it.","help":"copy the webhook address that the platform shows for the robot"},"secret":{"type":"string","minLength":1,"maxLength":200,"description":"The signing secret of a Feishu or DingTalk robot, if it has one."}}},"webhook":{"type":"string","pattern":"^https://[^\\s@]+$","maxLength":1000,"description":"A program of the customer that takes notices as JSON, signed as Standard Webhooks says.","help":"write an https address without a user name"}}},"preferences":{"type":"object","additionalProperties":false,"description":"What the contact wants to hear of; Level 1 is always told.","properties":{"kinds":{"type":"array","maxItems":2,"uniqueItems":true,"items":{"enum":["incident","change"]},"description":"Only these kinds."},"services":{"type":"array","maxItems":100,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/Slug"},"description":"Only these services."},"quiet_hours":{"type":"object","additionalProperties":false,"required":["from","until"],"description":"Nothing is sent between these times of the contact's time zone, except Level 1; it is sent afterwards.","properties":{"from":{"$ref":"#/$defs/Clock"},"until":{"$ref":"#/$defs/Clock"}}}}}}};
const schema192 = {"type":"string","format":"time-zone","maxLength":64,"description":"An IANA time zone.","help":"use a name such as UTC, Europe/Berlin or Asia/Shanghai"};
const schema194 = {"type":"string","pattern":"^(?:[01][0-9]|2[0-3]):[0-5][0-9]$","help":"write hours and minutes, such as 22:00"};
const pattern109 = new RegExp("^con-[a-z0-9]{4,32}$", "u");
const pattern113 = new RegExp("^\\+[1-9][0-9]{6,14}$", "u");
const pattern115 = new RegExp("^[A-Za-z0-9]{32}$", "u");
const pattern116 = new RegExp("^https://[^\\s@]+$", "u");
const pattern119 = new RegExp("^(?:[01][0-9]|2[0-3]):[0-5][0-9]$", "u");
const formats82 = formats["time-zone"];

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema188.required,parentSchema:schema188,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.language === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "language"},schema:schema188.required,parentSchema:schema188,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.time_zone === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "time_zone"},schema:schema188.required,parentSchema:schema188,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.channels === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "channels"},schema:schema188.required,parentSchema:schema188,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "name")) || (key0 === "role")) || (key0 === "language")) || (key0 === "time_zone")) || (key0 === "channels")) || (key0 === "preferences"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema188,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern109.test(data0)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^con-[a-z0-9]{4,32}$"},schema:"^con-[a-z0-9]{4,32}$",parentSchema:schema188.properties.id,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},schema:schema188.properties.id.type,parentSchema:schema188.properties.id,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) > 300){
const err7 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func2(data1) < 1){
const err8 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern5.test(data1)){
const err9 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.role !== undefined){
let data2 = data.role;
if(typeof data2 === "string"){
if(func2(data2) > 300){
const err11 = {instancePath:instancePath+"/role",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data2) < 1){
const err12 = {instancePath:instancePath+"/role",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern5.test(data2)){
const err13 = {instancePath:instancePath+"/role",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/role",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.language !== undefined){
let data3 = data.language;
if(typeof data3 === "string"){
if(!pattern66.test(data3)){
const err15 = {instancePath:instancePath+"/language",schemaPath:"common.schema.json#/$defs/Language/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$"},schema:"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$",parentSchema:schema128,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/language",schemaPath:"common.schema.json#/$defs/Language/type",keyword:"type",params:{type: "string"},schema:schema128.type,parentSchema:schema128,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.time_zone !== undefined){
let data4 = data.time_zone;
if(typeof data4 === "string"){
if(func2(data4) > 64){
const err17 = {instancePath:instancePath+"/time_zone",schemaPath:"common.schema.json#/$defs/TimeZone/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema192,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(formats82(data4))){
const err18 = {instancePath:instancePath+"/time_zone",schemaPath:"common.schema.json#/$defs/TimeZone/format",keyword:"format",params:{format: "time-zone"},schema:"time-zone",parentSchema:schema192,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/time_zone",schemaPath:"common.schema.json#/$defs/TimeZone/type",keyword:"type",params:{type: "string"},schema:schema192.type,parentSchema:schema192,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.channels !== undefined){
let data5 = data.channels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length < 1){
const err20 = {instancePath:instancePath+"/channels",schemaPath:"#/properties/channels/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema188.properties.channels,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data5){
if(!((((((key1 === "email") || (key1 === "sms")) || (key1 === "voice")) || (key1 === "paging")) || (key1 === "chat")) || (key1 === "webhook"))){
const err21 = {instancePath:instancePath+"/channels",schemaPath:"#/properties/channels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema188.properties.channels,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.email !== undefined){
let data6 = data5.email;
if(typeof data6 === "string"){
if(func2(data6) > 254){
const err22 = {instancePath:instancePath+"/channels/email",schemaPath:"#/properties/channels/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},schema:254,parentSchema:schema188.properties.channels.properties.email,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(formats72(data6))){
const err23 = {instancePath:instancePath+"/channels/email",schemaPath:"#/properties/channels/properties/email/format",keyword:"format",params:{format: "email"},schema:"email",parentSchema:schema188.properties.channels.properties.email,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/channels/email",schemaPath:"#/properties/channels/properties/email/type",keyword:"type",params:{type: "string"},schema:schema188.properties.channels.properties.email.type,parentSchema:schema188.properties.channels.properties.email,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.sms !== undefined){
let data7 = data5.sms;
if(typeof data7 === "string"){
if(!pattern113.test(data7)){
const err25 = {instancePath:instancePath+"/channels/sms",schemaPath:"#/properties/channels/properties/sms/pattern",keyword:"pattern",params:{pattern: "^\\+[1-9][0-9]{6,14}$"},schema:"^\\+[1-9][0-9]{6,14}$",parentSchema:schema188.properties.channels.properties.sms,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/channels/sms",schemaPath:"#/properties/channels/properties/sms/type",keyword:"type",params:{type: "string"},schema:schema188.properties.channels.properties.sms.type,parentSchema:schema188.properties.channels.properties.sms,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.voice !== undefined){
let data8 = data5.voice;
if(typeof data8 === "string"){
if(!pattern113.test(data8)){
const err27 = {instancePath:instancePath+"/channels/voice",schemaPath:"#/properties/channels/properties/voice/pattern",keyword:"pattern",params:{pattern: "^\\+[1-9][0-9]{6,14}$"},schema:"^\\+[1-9][0-9]{6,14}$",parentSchema:schema188.properties.channels.properties.voice,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/channels/voice",schemaPath:"#/properties/channels/properties/voice/type",keyword:"type",params:{type: "string"},schema:schema188.properties.channels.properties.voice.type,parentSchema:schema188.properties.channels.properties.voice,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data5.paging !== undefined){
let data9 = data5.paging;
if(typeof data9 === "string"){
if(!pattern115.test(data9)){
const err29 = {instancePath:instancePath+"/channels/paging",schemaPath:"#/properties/channels/properties/paging/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]{32}$"},schema:"^[A-Za-z0-9]{32}$",parentSchema:schema188.properties.channels.properties.paging,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/channels/paging",schemaPath:"#/properties/channels/properties/paging/type",keyword:"type",params:{type: "string"},schema:schema188.properties.channels.properties.paging.type,parentSchema:schema188.properties.channels.properties.paging,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data5.chat !== undefined){
let data10 = data5.chat;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.platform === undefined){
const err31 = {instancePath:instancePath+"/channels/chat",schemaPath:"#/properties/channels/properties/chat/required",keyword:"required",params:{missingProperty: "platform"},schema:schema188.properties.channels.properties.chat.required,parentSchema:schema188.properties.channels.properties.chat,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data10.url === undefined){
const err32 = {instancePath:instancePath+"/channels/chat",schemaPath:"#/properties/channels/properties/chat/required",keyword:"required",params:{missingProperty: "url"},schema:schema188.properties.channels.properties.chat.required,parentSchema:schema188.properties.channels.properties.chat,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key2 in data10){
if(!(((key2 === "platform") || (key2 === "url")) || (key2 === "secret"))){
const err33 = {instancePath:instancePath+"/channels/chat",schemaPath:"#/properties/channels/properties/chat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema188.properties.channels.properties.chat,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.platform !== undefined){
let data11 = data10.platform;
if(!(((((data11 === "slack") || (data11 === "teams")) || (data11 === "feishu")) || (data11 === "dingtalk")) || (data11 === "wecom"))){
const err34 = {instancePath:instancePath+"/channels/chat/platform",schemaPath:"#/properties/channels/properties/chat/properties/platform/enum",keyword:"enum",params:{allowedValues: schema188.properties.channels.properties.chat.properties.platform.enum},schema:schema188.properties.channels.properties.chat.properties.platform.enum,parentSchema:schema188.properties.channels.properties.chat.properties.platform,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data10.url !== undefined){
let data12 = data10.url;
if(typeof data12 === "string"){
if(func2(data12) > 1000){
const err35 = {instancePath:instancePath+"/channels/chat/url",schemaPath:"#/properties/channels/properties/chat/properties/url/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema188.properties.channels.properties.chat.properties.url,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!pattern116.test(data12)){
const err36 = {instancePath:instancePath+"/channels/chat/url",schemaPath:"#/properties/channels/properties/chat/properties/url/pattern",keyword:"pattern",params:{pattern: "^https://[^\\s@]+$"},schema:"^https://[^\\s@]+$",parentSchema:schema188.properties.channels.properties.chat.properties.url,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/channels/chat/url",schemaPath:"#/properties/channels/properties/chat/properties/url/type",keyword:"type",params:{type: "string"},schema:schema188.properties.channels.properties.chat.properties.url.type,parentSchema:schema188.properties.channels.properties.chat.properties.url,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data10.secret !== undefined){
let data13 = data10.secret;
if(typeof data13 === "string"){
if(func2(data13) > 200){
const err38 = {instancePath:instancePath+"/channels/chat/secret",schemaPath:"#/properties/channels/properties/chat/properties/secret/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema188.properties.channels.properties.chat.properties.secret,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func2(data13) < 1){
const err39 = {instancePath:instancePath+"/channels/chat/secret",schemaPath:"#/properties/channels/properties/chat/properties/secret/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema188.properties.channels.properties.chat.properties.secret,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/channels/chat/secret",schemaPath:"#/properties/channels/properties/chat/properties/secret/type",keyword:"type",params:{type: "string"},schema:schema188.properties.channels.properties.chat.properties.secret.type,parentSchema:schema188.properties.channels.properties.chat.properties.secret,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/channels/chat",schemaPath:"#/properties/channels/properties/chat/type",keyword:"type",params:{type: "object"},schema:schema188.properties.channels.properties.chat.type,parentSchema:schema188.properties.channels.properties.chat,data:data10};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data5.webhook !== undefined){
let data14 = data5.webhook;
if(typeof data14 === "string"){
if(func2(data14) > 1000){
const err42 = {instancePath:instancePath+"/channels/webhook",schemaPath:"#/properties/channels/properties/webhook/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema188.properties.channels.properties.webhook,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!pattern116.test(data14)){
const err43 = {instancePath:instancePath+"/channels/webhook",schemaPath:"#/properties/channels/properties/webhook/pattern",keyword:"pattern",params:{pattern: "^https://[^\\s@]+$"},schema:"^https://[^\\s@]+$",parentSchema:schema188.properties.channels.properties.webhook,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/channels/webhook",schemaPath:"#/properties/channels/properties/webhook/type",keyword:"type",params:{type: "string"},schema:schema188.properties.channels.properties.webhook.type,parentSchema:schema188.properties.channels.properties.webhook,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/channels",schemaPath:"#/properties/channels/type",keyword:"type",params:{type: "object"},schema:schema188.properties.channels.type,parentSchema:schema188.properties.channels,data:data5};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.preferences !== undefined){
let data15 = data.preferences;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
if(!(((key3 === "kinds") || (key3 === "services")) || (key3 === "quiet_hours"))){
const err46 = {instancePath:instancePath+"/preferences",schemaPath:"#/properties/preferences/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema188.properties.preferences,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data15.kinds !== undefined){
let data16 = data15.kinds;
if(Array.isArray(data16)){
if(data16.length > 2){
const err47 = {instancePath:instancePath+"/preferences/kinds",schemaPath:"#/properties/preferences/properties/kinds/maxItems",keyword:"maxItems",params:{limit: 2},schema:2,parentSchema:schema188.properties.preferences.properties.kinds,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(!((data17 === "incident") || (data17 === "change"))){
const err48 = {instancePath:instancePath+"/preferences/kinds/" + i0,schemaPath:"#/properties/preferences/properties/kinds/items/enum",keyword:"enum",params:{allowedValues: schema188.properties.preferences.properties.kinds.items.enum},schema:schema188.properties.preferences.properties.kinds.items.enum,parentSchema:schema188.properties.preferences.properties.kinds.items,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
const repeated0 = func8(data16);
if(repeated0 >= 0){
const err49 = {instancePath:instancePath+"/preferences/kinds",schemaPath:"#/properties/preferences/properties/kinds/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema188.properties.preferences.properties.kinds,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/preferences/kinds",schemaPath:"#/properties/preferences/properties/kinds/type",keyword:"type",params:{type: "array"},schema:schema188.properties.preferences.properties.kinds.type,parentSchema:schema188.properties.preferences.properties.kinds,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data15.services !== undefined){
let data18 = data15.services;
if(Array.isArray(data18)){
if(data18.length > 100){
const err51 = {instancePath:instancePath+"/preferences/services",schemaPath:"#/properties/preferences/properties/services/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema188.properties.preferences.properties.services,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(typeof data19 === "string"){
if(func2(data19) > 48){
const err52 = {instancePath:instancePath+"/preferences/services/" + i1,schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!pattern10.test(data19)){
const err53 = {instancePath:instancePath+"/preferences/services/" + i1,schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/preferences/services/" + i1,schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
const repeated1 = func8(data18);
if(repeated1 >= 0){
const err55 = {instancePath:instancePath+"/preferences/services",schemaPath:"#/properties/preferences/properties/services/uniqueItems",keyword:"uniqueItems",params:{i: repeated1},schema:true,parentSchema:schema188.properties.preferences.properties.services,data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/preferences/services",schemaPath:"#/properties/preferences/properties/services/type",keyword:"type",params:{type: "array"},schema:schema188.properties.preferences.properties.services.type,parentSchema:schema188.properties.preferences.properties.services,data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data15.quiet_hours !== undefined){
let data20 = data15.quiet_hours;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.from === undefined){
const err57 = {instancePath:instancePath+"/preferences/quiet_hours",schemaPath:"#/properties/preferences/properties/quiet_hours/required",keyword:"required",params:{missingProperty: "from"},schema:schema188.properties.preferences.properties.quiet_hours.required,parentSchema:schema188.properties.preferences.properties.quiet_hours,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data20.until === undefined){
const err58 = {instancePath:instancePath+"/preferences/quiet_hours",schemaPath:"#/properties/preferences/properties/quiet_hours/required",keyword:"required",params:{missingProperty: "until"},schema:schema188.properties.preferences.properties.quiet_hours.required,parentSchema:schema188.properties.preferences.properties.quiet_hours,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key4 in data20){
if(!((key4 === "from") || (key4 === "until"))){
const err59 = {instancePath:instancePath+"/preferences/quiet_hours",schemaPath:"#/properties/preferences/properties/quiet_hours/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema188.properties.preferences.properties.quiet_hours,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data20.from !== undefined){
let data21 = data20.from;
if(typeof data21 === "string"){
if(!pattern119.test(data21)){
const err60 = {instancePath:instancePath+"/preferences/quiet_hours/from",schemaPath:"#/$defs/Clock/pattern",keyword:"pattern",params:{pattern: "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$"},schema:"^(?:[01][0-9]|2[0-3]):[0-5][0-9]$",parentSchema:schema194,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/preferences/quiet_hours/from",schemaPath:"#/$defs/Clock/type",keyword:"type",params:{type: "string"},schema:schema194.type,parentSchema:schema194,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data20.until !== undefined){
let data22 = data20.until;
if(typeof data22 === "string"){
if(!pattern119.test(data22)){
const err62 = {instancePath:instancePath+"/preferences/quiet_hours/until",schemaPath:"#/$defs/Clock/pattern",keyword:"pattern",params:{pattern: "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$"},schema:"^(?:[01][0-9]|2[0-3]):[0-5][0-9]$",parentSchema:schema194,data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/preferences/quiet_hours/until",schemaPath:"#/$defs/Clock/type",keyword:"type",params:{type: "string"},schema:schema194.type,parentSchema:schema194,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/preferences/quiet_hours",schemaPath:"#/properties/preferences/properties/quiet_hours/type",keyword:"type",params:{type: "object"},schema:schema188.properties.preferences.properties.quiet_hours.type,parentSchema:schema188.properties.preferences.properties.quiet_hours,data:data20};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/preferences",schemaPath:"#/properties/preferences/type",keyword:"type",params:{type: "object"},schema:schema188.properties.preferences.type,parentSchema:schema188.properties.preferences,data:data15};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema188.type,parentSchema:schema188,data};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="customer.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.tier === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tier"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.uses === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "uses"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.contacts === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contacts"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "name")) || (key0 === "tier")) || (key0 === "uses")) || (key0 === "software")) || (key0 === "care_engineer")) || (key0 === "contacts"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern94.test(data0)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^cus-[a-z0-9]{4,32}$"},schema:"^cus-[a-z0-9]{4,32}$",parentSchema:schema182.properties.id,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},schema:schema182.properties.id.type,parentSchema:schema182.properties.id,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) > 300){
const err8 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func2(data1) < 1){
const err9 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern5.test(data1)){
const err10 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tier !== undefined){
let data2 = data.tier;
if(typeof data2 === "string"){
if(func2(data2) > 48){
const err12 = {instancePath:instancePath+"/tier",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern10.test(data2)){
const err13 = {instancePath:instancePath+"/tier",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/tier",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.uses !== undefined){
let data3 = data.uses;
if(Array.isArray(data3)){
if(data3.length > 1000){
const err15 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema182.properties.uses,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.service === undefined){
const err16 = {instancePath:instancePath+"/uses/" + i0,schemaPath:"#/properties/uses/items/required",keyword:"required",params:{missingProperty: "service"},schema:schema182.properties.uses.items.required,parentSchema:schema182.properties.uses.items,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data4.regions === undefined){
const err17 = {instancePath:instancePath+"/uses/" + i0,schemaPath:"#/properties/uses/items/required",keyword:"required",params:{missingProperty: "regions"},schema:schema182.properties.uses.items.required,parentSchema:schema182.properties.uses.items,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "service") || (key1 === "regions"))){
const err18 = {instancePath:instancePath+"/uses/" + i0,schemaPath:"#/properties/uses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema182.properties.uses.items,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.service !== undefined){
let data5 = data4.service;
if(typeof data5 === "string"){
if(func2(data5) > 48){
const err19 = {instancePath:instancePath+"/uses/" + i0+"/service",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern10.test(data5)){
const err20 = {instancePath:instancePath+"/uses/" + i0+"/service",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/uses/" + i0+"/service",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.regions !== undefined){
let data6 = data4.regions;
if(Array.isArray(data6)){
if(data6.length > 100){
const err22 = {instancePath:instancePath+"/uses/" + i0+"/regions",schemaPath:"#/properties/uses/items/properties/regions/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema182.properties.uses.items.properties.regions,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.length < 1){
const err23 = {instancePath:instancePath+"/uses/" + i0+"/regions",schemaPath:"#/properties/uses/items/properties/regions/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema182.properties.uses.items.properties.regions,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(func2(data7) > 48){
const err24 = {instancePath:instancePath+"/uses/" + i0+"/regions/" + i1,schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!pattern10.test(data7)){
const err25 = {instancePath:instancePath+"/uses/" + i0+"/regions/" + i1,schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/uses/" + i0+"/regions/" + i1,schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
const repeated0 = func8(data6);
if(repeated0 >= 0){
const err27 = {instancePath:instancePath+"/uses/" + i0+"/regions",schemaPath:"#/properties/uses/items/properties/regions/uniqueItems",keyword:"uniqueItems",params:{i: repeated0},schema:true,parentSchema:schema182.properties.uses.items.properties.regions,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/uses/" + i0+"/regions",schemaPath:"#/properties/uses/items/properties/regions/type",keyword:"type",params:{type: "array"},schema:schema182.properties.uses.items.properties.regions.type,parentSchema:schema182.properties.uses.items.properties.regions,data:data6};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/uses/" + i0,schemaPath:"#/properties/uses/items/type",keyword:"type",params:{type: "object"},schema:schema182.properties.uses.items.type,parentSchema:schema182.properties.uses.items,data:data4};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/type",keyword:"type",params:{type: "array"},schema:schema182.properties.uses.type,parentSchema:schema182.properties.uses,data:data3};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.software !== undefined){
let data8 = data.software;
if(Array.isArray(data8)){
if(data8.length > 10000){
const err31 = {instancePath:instancePath+"/software",schemaPath:"#/properties/software/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema182.properties.software,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 !== "string"){
const err32 = {instancePath:instancePath+"/software/" + i2,schemaPath:"#/properties/software/items/type",keyword:"type",params:{type: "string"},schema:schema182.properties.software.items.type,parentSchema:schema182.properties.software.items,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/software",schemaPath:"#/properties/software/type",keyword:"type",params:{type: "array"},schema:schema182.properties.software.type,parentSchema:schema182.properties.software,data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.care_engineer !== undefined){
let data10 = data.care_engineer;
if(typeof data10 === "string"){
if(func2(data10) > 300){
const err34 = {instancePath:instancePath+"/care_engineer",schemaPath:"common.schema.json#/$defs/Text/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema35,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func2(data10) < 1){
const err35 = {instancePath:instancePath+"/care_engineer",schemaPath:"common.schema.json#/$defs/Text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!pattern5.test(data10)){
const err36 = {instancePath:instancePath+"/care_engineer",schemaPath:"common.schema.json#/$defs/Text/pattern",keyword:"pattern",params:{pattern: "^\\S(?:[^\\r\\n]*\\S)?$"},schema:"^\\S(?:[^\\r\\n]*\\S)?$",parentSchema:schema35,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/care_engineer",schemaPath:"common.schema.json#/$defs/Text/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.contacts !== undefined){
let data11 = data.contacts;
if(Array.isArray(data11)){
if(data11.length > 500){
const err38 = {instancePath:instancePath+"/contacts",schemaPath:"#/properties/contacts/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema182.properties.contacts,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data11.length < 1){
const err39 = {instancePath:instancePath+"/contacts",schemaPath:"#/properties/contacts/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema182.properties.contacts,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
if(!(validate83(data11[i3], {instancePath:instancePath+"/contacts/" + i3,parentData:data11,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
}
else {
const err40 = {instancePath:instancePath+"/contacts",schemaPath:"#/properties/contacts/type",keyword:"type",params:{type: "array"},schema:schema182.properties.contacts.type,parentSchema:schema182.properties.contacts,data:data11};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema182.type,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const reviews = validate85;
const schema196 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"reviews.schema.json","title":"Reviews","description":"What was said of a pull request, for `care gate --reviews FILE`: any forge can write it.","type":"object","additionalProperties":false,"required":["version","authors","reviews"],"properties":{"version":{"const":1},"authors":{"type":"array","minItems":1,"maxItems":500,"items":{"$ref":"common.schema.json#/$defs/Login"},"description":"Who opened the pull request and who wrote its commits, by login: nobody approves their own work."},"reviews":{"type":"array","maxItems":5000,"items":{"$ref":"common.schema.json#/$defs/GivenReview"}}}};
const schema197 = {"type":"string","maxLength":100,"pattern":"^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\\[bot\\])?$","help":"write the login as the policy does: letters, digits and - . _, without @"};
const pattern121 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\\[bot\\])?$", "u");
const schema198 = {"type":"object","additionalProperties":false,"required":["user","state","commit","at"],"properties":{"user":{"$ref":"#/$defs/Login","description":"The login of the reviewer."},"state":{"enum":["approved","changes-requested","commented","dismissed"],"description":"The newest of each user counts; a comment takes back nothing."},"commit":{"type":"string","minLength":1,"maxLength":200,"description":"The commit that was looked at: 40 hex digits, or a name that Git knows. A name is looked up once, when the file is read: what it means later does not count."},"at":{"$ref":"#/$defs/Instant"}}};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user"},schema:schema198.required,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.state === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "state"},schema:schema198.required,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.commit === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commit"},schema:schema198.required,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema198.required,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "user") || (key0 === "state")) || (key0 === "commit")) || (key0 === "at"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.user !== undefined){
let data0 = data.user;
if(typeof data0 === "string"){
if(func2(data0) > 100){
const err5 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/Login/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema197,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern121.test(data0)){
const err6 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/Login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\\[bot\\])?$",parentSchema:schema197,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/Login/type",keyword:"type",params:{type: "string"},schema:schema197.type,parentSchema:schema197,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.state !== undefined){
let data1 = data.state;
if(!((((data1 === "approved") || (data1 === "changes-requested")) || (data1 === "commented")) || (data1 === "dismissed"))){
const err8 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema198.properties.state.enum},schema:schema198.properties.state.enum,parentSchema:schema198.properties.state,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.commit !== undefined){
let data2 = data.commit;
if(typeof data2 === "string"){
if(func2(data2) > 200){
const err9 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema198.properties.commit,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema198.properties.commit,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/type",keyword:"type",params:{type: "string"},schema:schema198.properties.commit.type,parentSchema:schema198.properties.commit,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(!(formats0(data3))){
const err12 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema198.type,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="reviews.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema196.required,parentSchema:schema196,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.authors === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authors"},schema:schema196.required,parentSchema:schema196,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.reviews === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reviews"},schema:schema196.required,parentSchema:schema196,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "version") || (key0 === "authors")) || (key0 === "reviews"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema196,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(1 !== data0){
const err4 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema196.properties.version,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.authors !== undefined){
let data1 = data.authors;
if(Array.isArray(data1)){
if(data1.length > 500){
const err5 = {instancePath:instancePath+"/authors",schemaPath:"#/properties/authors/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema196.properties.authors,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/authors",schemaPath:"#/properties/authors/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema196.properties.authors,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func2(data2) > 100){
const err7 = {instancePath:instancePath+"/authors/" + i0,schemaPath:"common.schema.json#/$defs/Login/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema197,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern121.test(data2)){
const err8 = {instancePath:instancePath+"/authors/" + i0,schemaPath:"common.schema.json#/$defs/Login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\\[bot\\])?$",parentSchema:schema197,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/authors/" + i0,schemaPath:"common.schema.json#/$defs/Login/type",keyword:"type",params:{type: "string"},schema:schema197.type,parentSchema:schema197,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/authors",schemaPath:"#/properties/authors/type",keyword:"type",params:{type: "array"},schema:schema196.properties.authors.type,parentSchema:schema196.properties.authors,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.reviews !== undefined){
let data3 = data.reviews;
if(Array.isArray(data3)){
if(data3.length > 5000){
const err11 = {instancePath:instancePath+"/reviews",schemaPath:"#/properties/reviews/maxItems",keyword:"maxItems",params:{limit: 5000},schema:5000,parentSchema:schema196.properties.reviews,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(!(validate86(data3[i1], {instancePath:instancePath+"/reviews/" + i1,parentData:data3,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/reviews",schemaPath:"#/properties/reviews/type",keyword:"type",params:{type: "array"},schema:schema196.properties.reviews.type,parentSchema:schema196.properties.reviews,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema196.type,parentSchema:schema196,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const landings = validate88;
const schema201 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"landings.schema.json","title":"Landings","description":"How commits came onto the main branch, for `care plan --approvals FILE`: any forge can write it.","type":"object","additionalProperties":false,"required":["version","landings"],"properties":{"version":{"const":1},"landings":{"type":"array","maxItems":20000,"items":{"type":"object","additionalProperties":false,"required":["commit","head","merged_at","authors","reviews"],"properties":{"commit":{"type":"string","pattern":"^[0-9a-f]{40}$","description":"The commit of the main branch, which merging made."},"head":{"type":"string","pattern":"^[0-9a-f]{40}$","description":"The last commit of the pull request, as it was merged."},"merged_at":{"$ref":"common.schema.json#/$defs/Instant","description":"What was approved later does not count."},"authors":{"type":"array","minItems":1,"maxItems":500,"items":{"$ref":"common.schema.json#/$defs/Login"}},"reviews":{"type":"array","maxItems":5000,"items":{"allOf":[{"$ref":"common.schema.json#/$defs/GivenReview"},{"properties":{"commit":{"type":"string","pattern":"^[0-9a-f]{40}$","description":"40 hex digits: what a name means moves on.","help":"write the commit that was looked at with its 40 hex digits: a name means another one later"}}}]}}}}}}};
const pattern123 = new RegExp("^[0-9a-f]{40}$", "u");

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user"},schema:schema198.required,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.state === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "state"},schema:schema198.required,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.commit === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commit"},schema:schema198.required,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema198.required,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "user") || (key0 === "state")) || (key0 === "commit")) || (key0 === "at"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.user !== undefined){
let data0 = data.user;
if(typeof data0 === "string"){
if(func2(data0) > 100){
const err5 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/Login/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema197,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern121.test(data0)){
const err6 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/Login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\\[bot\\])?$",parentSchema:schema197,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/Login/type",keyword:"type",params:{type: "string"},schema:schema197.type,parentSchema:schema197,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.state !== undefined){
let data1 = data.state;
if(!((((data1 === "approved") || (data1 === "changes-requested")) || (data1 === "commented")) || (data1 === "dismissed"))){
const err8 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema198.properties.state.enum},schema:schema198.properties.state.enum,parentSchema:schema198.properties.state,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.commit !== undefined){
let data2 = data.commit;
if(typeof data2 === "string"){
if(func2(data2) > 200){
const err9 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema198.properties.commit,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema198.properties.commit,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/type",keyword:"type",params:{type: "string"},schema:schema198.properties.commit.type,parentSchema:schema198.properties.commit,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(!(formats0(data3))){
const err12 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema198.type,parentSchema:schema198,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="landings.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.landings === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "landings"},schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "version") || (key0 === "landings"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(1 !== data0){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema201.properties.version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.landings !== undefined){
let data1 = data.landings;
if(Array.isArray(data1)){
if(data1.length > 20000){
const err4 = {instancePath:instancePath+"/landings",schemaPath:"#/properties/landings/maxItems",keyword:"maxItems",params:{limit: 20000},schema:20000,parentSchema:schema201.properties.landings,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.commit === undefined){
const err5 = {instancePath:instancePath+"/landings/" + i0,schemaPath:"#/properties/landings/items/required",keyword:"required",params:{missingProperty: "commit"},schema:schema201.properties.landings.items.required,parentSchema:schema201.properties.landings.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.head === undefined){
const err6 = {instancePath:instancePath+"/landings/" + i0,schemaPath:"#/properties/landings/items/required",keyword:"required",params:{missingProperty: "head"},schema:schema201.properties.landings.items.required,parentSchema:schema201.properties.landings.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.merged_at === undefined){
const err7 = {instancePath:instancePath+"/landings/" + i0,schemaPath:"#/properties/landings/items/required",keyword:"required",params:{missingProperty: "merged_at"},schema:schema201.properties.landings.items.required,parentSchema:schema201.properties.landings.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.authors === undefined){
const err8 = {instancePath:instancePath+"/landings/" + i0,schemaPath:"#/properties/landings/items/required",keyword:"required",params:{missingProperty: "authors"},schema:schema201.properties.landings.items.required,parentSchema:schema201.properties.landings.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.reviews === undefined){
const err9 = {instancePath:instancePath+"/landings/" + i0,schemaPath:"#/properties/landings/items/required",keyword:"required",params:{missingProperty: "reviews"},schema:schema201.properties.landings.items.required,parentSchema:schema201.properties.landings.items,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!(((((key1 === "commit") || (key1 === "head")) || (key1 === "merged_at")) || (key1 === "authors")) || (key1 === "reviews"))){
const err10 = {instancePath:instancePath+"/landings/" + i0,schemaPath:"#/properties/landings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema201.properties.landings.items,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.commit !== undefined){
let data3 = data2.commit;
if(typeof data3 === "string"){
if(!pattern123.test(data3)){
const err11 = {instancePath:instancePath+"/landings/" + i0+"/commit",schemaPath:"#/properties/landings/items/properties/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema201.properties.landings.items.properties.commit,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/landings/" + i0+"/commit",schemaPath:"#/properties/landings/items/properties/commit/type",keyword:"type",params:{type: "string"},schema:schema201.properties.landings.items.properties.commit.type,parentSchema:schema201.properties.landings.items.properties.commit,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.head !== undefined){
let data4 = data2.head;
if(typeof data4 === "string"){
if(!pattern123.test(data4)){
const err13 = {instancePath:instancePath+"/landings/" + i0+"/head",schemaPath:"#/properties/landings/items/properties/head/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema201.properties.landings.items.properties.head,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/landings/" + i0+"/head",schemaPath:"#/properties/landings/items/properties/head/type",keyword:"type",params:{type: "string"},schema:schema201.properties.landings.items.properties.head.type,parentSchema:schema201.properties.landings.items.properties.head,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.merged_at !== undefined){
let data5 = data2.merged_at;
if(typeof data5 === "string"){
if(!(formats0(data5))){
const err15 = {instancePath:instancePath+"/landings/" + i0+"/merged_at",schemaPath:"common.schema.json#/$defs/Instant/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema36,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/landings/" + i0+"/merged_at",schemaPath:"common.schema.json#/$defs/Instant/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.authors !== undefined){
let data6 = data2.authors;
if(Array.isArray(data6)){
if(data6.length > 500){
const err17 = {instancePath:instancePath+"/landings/" + i0+"/authors",schemaPath:"#/properties/landings/items/properties/authors/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema201.properties.landings.items.properties.authors,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6.length < 1){
const err18 = {instancePath:instancePath+"/landings/" + i0+"/authors",schemaPath:"#/properties/landings/items/properties/authors/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema201.properties.landings.items.properties.authors,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(func2(data7) > 100){
const err19 = {instancePath:instancePath+"/landings/" + i0+"/authors/" + i1,schemaPath:"common.schema.json#/$defs/Login/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema197,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern121.test(data7)){
const err20 = {instancePath:instancePath+"/landings/" + i0+"/authors/" + i1,schemaPath:"common.schema.json#/$defs/Login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\\[bot\\])?$",parentSchema:schema197,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/landings/" + i0+"/authors/" + i1,schemaPath:"common.schema.json#/$defs/Login/type",keyword:"type",params:{type: "string"},schema:schema197.type,parentSchema:schema197,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/landings/" + i0+"/authors",schemaPath:"#/properties/landings/items/properties/authors/type",keyword:"type",params:{type: "array"},schema:schema201.properties.landings.items.properties.authors.type,parentSchema:schema201.properties.landings.items.properties.authors,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data2.reviews !== undefined){
let data8 = data2.reviews;
if(Array.isArray(data8)){
if(data8.length > 5000){
const err23 = {instancePath:instancePath+"/landings/" + i0+"/reviews",schemaPath:"#/properties/landings/items/properties/reviews/maxItems",keyword:"maxItems",params:{limit: 5000},schema:5000,parentSchema:schema201.properties.landings.items.properties.reviews,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(!(validate89(data9, {instancePath:instancePath+"/landings/" + i0+"/reviews/" + i2,parentData:data8,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.commit !== undefined){
let data10 = data9.commit;
if(typeof data10 === "string"){
if(!pattern123.test(data10)){
const err24 = {instancePath:instancePath+"/landings/" + i0+"/reviews/" + i2+"/commit",schemaPath:"#/properties/landings/items/properties/reviews/items/allOf/1/properties/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema201.properties.landings.items.properties.reviews.items.allOf[1].properties.commit,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/landings/" + i0+"/reviews/" + i2+"/commit",schemaPath:"#/properties/landings/items/properties/reviews/items/allOf/1/properties/commit/type",keyword:"type",params:{type: "string"},schema:schema201.properties.landings.items.properties.reviews.items.allOf[1].properties.commit.type,parentSchema:schema201.properties.landings.items.properties.reviews.items.allOf[1].properties.commit,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/landings/" + i0+"/reviews",schemaPath:"#/properties/landings/items/properties/reviews/type",keyword:"type",params:{type: "array"},schema:schema201.properties.landings.items.properties.reviews.type,parentSchema:schema201.properties.landings.items.properties.reviews,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/landings/" + i0,schemaPath:"#/properties/landings/items/type",keyword:"type",params:{type: "object"},schema:schema201.properties.landings.items.type,parentSchema:schema201.properties.landings.items,data:data2};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/landings",schemaPath:"#/properties/landings/type",keyword:"type",params:{type: "array"},schema:schema201.properties.landings.type,parentSchema:schema201.properties.landings,data:data1};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema201.type,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const audience = validate91;
const schema207 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"audience.schema.json","title":"AudienceRow","description":"One customer in an audience index: enough to count whom an entry reaches, and nothing that says who it is.","type":"object","additionalProperties":false,"required":["id","tier","uses","contacts"],"properties":{"id":{"type":"string","pattern":"^cus-[a-z0-9]{4,32}$","description":"The random id."},"tier":{"$ref":"common.schema.json#/$defs/Slug"},"uses":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["service","regions"],"properties":{"service":{"$ref":"common.schema.json#/$defs/Slug"},"regions":{"type":"array","maxItems":100,"items":{"$ref":"common.schema.json#/$defs/Slug"}}}}},"software":{"type":"array","maxItems":10000,"items":{"type":"string","maxLength":1000}},"contacts":{"type":"object","additionalProperties":{"type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/Language"},"additionalProperties":{"type":"integer","minimum":1,"maximum":500}},"propertyNames":{"enum":["email","sms","voice","paging","chat","webhook","call"]},"description":"For each channel, how many contacts read which language."}}};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="audience.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema207.required,parentSchema:schema207,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.tier === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tier"},schema:schema207.required,parentSchema:schema207,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.uses === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "uses"},schema:schema207.required,parentSchema:schema207,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.contacts === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contacts"},schema:schema207.required,parentSchema:schema207,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "tier")) || (key0 === "uses")) || (key0 === "software")) || (key0 === "contacts"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema207,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern94.test(data0)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^cus-[a-z0-9]{4,32}$"},schema:"^cus-[a-z0-9]{4,32}$",parentSchema:schema207.properties.id,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},schema:schema207.properties.id.type,parentSchema:schema207.properties.id,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.tier !== undefined){
let data1 = data.tier;
if(typeof data1 === "string"){
if(func2(data1) > 48){
const err7 = {instancePath:instancePath+"/tier",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern10.test(data1)){
const err8 = {instancePath:instancePath+"/tier",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/tier",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.uses !== undefined){
let data2 = data.uses;
if(Array.isArray(data2)){
if(data2.length > 1000){
const err10 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema207.properties.uses,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.service === undefined){
const err11 = {instancePath:instancePath+"/uses/" + i0,schemaPath:"#/properties/uses/items/required",keyword:"required",params:{missingProperty: "service"},schema:schema207.properties.uses.items.required,parentSchema:schema207.properties.uses.items,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.regions === undefined){
const err12 = {instancePath:instancePath+"/uses/" + i0,schemaPath:"#/properties/uses/items/required",keyword:"required",params:{missingProperty: "regions"},schema:schema207.properties.uses.items.required,parentSchema:schema207.properties.uses.items,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "service") || (key1 === "regions"))){
const err13 = {instancePath:instancePath+"/uses/" + i0,schemaPath:"#/properties/uses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema207.properties.uses.items,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.service !== undefined){
let data4 = data3.service;
if(typeof data4 === "string"){
if(func2(data4) > 48){
const err14 = {instancePath:instancePath+"/uses/" + i0+"/service",schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern10.test(data4)){
const err15 = {instancePath:instancePath+"/uses/" + i0+"/service",schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/uses/" + i0+"/service",schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.regions !== undefined){
let data5 = data3.regions;
if(Array.isArray(data5)){
if(data5.length > 100){
const err17 = {instancePath:instancePath+"/uses/" + i0+"/regions",schemaPath:"#/properties/uses/items/properties/regions/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema207.properties.uses.items.properties.regions,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(func2(data6) > 48){
const err18 = {instancePath:instancePath+"/uses/" + i0+"/regions/" + i1,schemaPath:"common.schema.json#/$defs/Slug/maxLength",keyword:"maxLength",params:{limit: 48},schema:48,parentSchema:schema49,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern10.test(data6)){
const err19 = {instancePath:instancePath+"/uses/" + i0+"/regions/" + i1,schemaPath:"common.schema.json#/$defs/Slug/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},schema:"^[a-z0-9]+(?:-[a-z0-9]+)*$",parentSchema:schema49,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/uses/" + i0+"/regions/" + i1,schemaPath:"common.schema.json#/$defs/Slug/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/uses/" + i0+"/regions",schemaPath:"#/properties/uses/items/properties/regions/type",keyword:"type",params:{type: "array"},schema:schema207.properties.uses.items.properties.regions.type,parentSchema:schema207.properties.uses.items.properties.regions,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/uses/" + i0,schemaPath:"#/properties/uses/items/type",keyword:"type",params:{type: "object"},schema:schema207.properties.uses.items.type,parentSchema:schema207.properties.uses.items,data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/type",keyword:"type",params:{type: "array"},schema:schema207.properties.uses.type,parentSchema:schema207.properties.uses,data:data2};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.software !== undefined){
let data7 = data.software;
if(Array.isArray(data7)){
if(data7.length > 10000){
const err24 = {instancePath:instancePath+"/software",schemaPath:"#/properties/software/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema207.properties.software,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(func2(data8) > 1000){
const err25 = {instancePath:instancePath+"/software/" + i2,schemaPath:"#/properties/software/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema207.properties.software.items,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/software/" + i2,schemaPath:"#/properties/software/items/type",keyword:"type",params:{type: "string"},schema:schema207.properties.software.items.type,parentSchema:schema207.properties.software.items,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/software",schemaPath:"#/properties/software/type",keyword:"type",params:{type: "array"},schema:schema207.properties.software.type,parentSchema:schema207.properties.software,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.contacts !== undefined){
let data9 = data.contacts;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
const _errs26 = errors;
if(!(((((((key2 === "email") || (key2 === "sms")) || (key2 === "voice")) || (key2 === "paging")) || (key2 === "chat")) || (key2 === "webhook")) || (key2 === "call"))){
const err28 = {instancePath:instancePath+"/contacts",schemaPath:"#/properties/contacts/propertyNames/enum",keyword:"enum",params:{allowedValues: schema207.properties.contacts.propertyNames.enum},schema:schema207.properties.contacts.propertyNames.enum,parentSchema:schema207.properties.contacts.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var valid11 = _errs26 === errors;
if(!valid11){
const err29 = {instancePath:instancePath+"/contacts",schemaPath:"#/properties/contacts/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema207.properties.contacts.propertyNames,parentSchema:schema207.properties.contacts,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
for(const key3 in data9){
let data10 = data9[key3];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key4 in data10){
const _errs30 = errors;
if(typeof key4 === "string"){
if(!pattern66.test(key4)){
const err30 = {instancePath:instancePath+"/contacts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/Language/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$"},schema:"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$",parentSchema:schema128,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/contacts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/Language/type",keyword:"type",params:{type: "string"},schema:schema128.type,parentSchema:schema128,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var valid13 = _errs30 === errors;
if(!valid13){
const err32 = {instancePath:instancePath+"/contacts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/contacts/additionalProperties/propertyNames",keyword:"propertyNames",params:{propertyName: key4},schema:schema207.properties.contacts.additionalProperties.propertyNames,parentSchema:schema207.properties.contacts.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
for(const key5 in data10){
let data11 = data10[key5];
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err33 = {instancePath:instancePath+"/contacts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/contacts/additionalProperties/additionalProperties/type",keyword:"type",params:{type: "integer"},schema:schema207.properties.contacts.additionalProperties.additionalProperties.type,parentSchema:schema207.properties.contacts.additionalProperties.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 500 || isNaN(data11)){
const err34 = {instancePath:instancePath+"/contacts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/contacts/additionalProperties/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 500},schema:500,parentSchema:schema207.properties.contacts.additionalProperties.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data11 < 1 || isNaN(data11)){
const err35 = {instancePath:instancePath+"/contacts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/contacts/additionalProperties/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema207.properties.contacts.additionalProperties.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/contacts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/contacts/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema207.properties.contacts.additionalProperties.type,parentSchema:schema207.properties.contacts.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/contacts",schemaPath:"#/properties/contacts/type",keyword:"type",params:{type: "object"},schema:schema207.properties.contacts.type,parentSchema:schema207.properties.contacts,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema207.type,parentSchema:schema207,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validators = {
"incident": incident,
"change": change,
"incident-translation": incident_translation,
"change-translation": change_translation,
"policy": policy,
"service": service,
"customer": customer,
"reviews": reviews,
"landings": landings,
"audience": audience,
}
