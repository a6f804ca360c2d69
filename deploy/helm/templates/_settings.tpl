{{- define "trellis.env" -}}
- { name: NEXTAUTH_URL, value: {{ required "url: the address that people type" .Values.url | quote }} }
- { name: TRELLIS_MASTER_KEY_FILE, value: /keys/master.key }
- name: TRELLIS_SECRET
  valueFrom: { secretKeyRef: { name: {{ .Values.secretName }}, key: secret } }
- name: SMTP_URL
  valueFrom: { secretKeyRef: { name: {{ .Values.secretName }}, key: smtpUrl, optional: true } }
- name: OIDC_CLIENT_SECRET
  valueFrom: { secretKeyRef: { name: {{ .Values.secretName }}, key: oidcClientSecret, optional: true } }
{{- range $name, $value := .Values.settings }}
- { name: {{ $name }}, value: {{ $value | quote }} }
{{- end }}
{{- end }}
{{- define "trellis.pod" -}}
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  seccompProfile: { type: RuntimeDefault }
automountServiceAccountToken: false
# A Service named trellis would otherwise put TRELLIS_PORT and the like among the settings.
enableServiceLinks: false
volumes:
  - name: keys
    secret:
      secretName: {{ .Values.secretName }}
      defaultMode: 0440
      items: [{ key: master.key, path: master.key }]
  - { name: scratch, emptyDir: {} }
  - { name: tmp, emptyDir: {} }
{{- end }}
{{- define "trellis.container" -}}
image: {{ .Values.image }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
volumeMounts:
  - { name: keys, mountPath: /keys, readOnly: true }
  - { name: scratch, mountPath: /data }
  - { name: tmp, mountPath: /tmp }
{{- end }}
