// Shows the description of the API that the page links to.
const { href: url } = document.querySelector('link[rel=service-desc]');
SwaggerUIBundle({ url, dom_id: '#docs', validatorUrl: null, persistAuthorization: false });
